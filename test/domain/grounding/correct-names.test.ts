import { describe, expect, it } from 'vitest';
import type { Citation } from '#src/domain/grounding/citation.ts';
import { correctNames } from '#src/domain/grounding/correct-names.ts';
import { buildLibrary, shippedCards } from '../../support/build-library.ts';

const library = buildLibrary({ cards: shippedCards() });
const quoting = (quote: string, origin: Citation['origin'] = 'note'): Citation => ({
  ...{ path: 'a.md', origin, headingPath: [], startLine: 1, endLine: 1, quote, author: null, sample: false },
});

describe('correctNames', () => {
  it.each([
    ['ExtermalName은 바깥 이름을 알려 준다.', 'ExtermalName', 'ExternalName'],
    ['마스터 노드가 결정을 내린다.', '마스터 노드', '컨트롤 플레인'],
    ['The master node decides.', 'master node', 'Control plane'],
  ])('names what the cards call otherwise: %s', (quote, written, right) => {
    expect(correctNames(library, [quoting(quote)])).toEqual([{ written, right }]);
  });

  it('says nothing of right names, of cards, and of a part of another word', () => {
    expect(correctNames(library, [quoting('ExternalName과 컨트롤 플레인은 다르다.')])).toEqual([]);
    expect(correctNames(library, [quoting('마스터 노드라고도 한다.', 'concept')])).toEqual([]);
    expect(correctNames(library, [quoting('webmaster nodes')])).toEqual([]);
  });
});
