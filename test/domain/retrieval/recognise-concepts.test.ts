import { describe, expect, it } from 'vitest';
import { correctWord } from '../../../src/domain/retrieval/correct-word.ts';
import { createLexicon } from '../../../src/domain/retrieval/lexicon.ts';
import { nothingLeftOut } from '../../../src/domain/retrieval/parts.ts';
import { recogniseConcepts } from '../../../src/domain/retrieval/recognise-concepts.ts';
import { segmentWord } from '../../../src/domain/retrieval/segment-word.ts';
import { wordsOf } from '../../../src/domain/retrieval/words.ts';
import { buildCard } from '../../support/build-library.ts';

function card(id: string, ko: string, en: string, aliases: readonly string[] = []) {
  return buildCard(
    `concepts/${id}.md`,
    `---\nid: ${id}\nnames: { ko: ${ko}, en: ${en} }\naliases: [${aliases.join(', ')}]\n---\n# ${ko}\n`,
  );
}

const lexicon = createLexicon([
  card('service', '서비스', 'Service', ['svc']),
  card('headless', '헤드리스 서비스', 'Headless Service'),
  card('replica-set', '레플리카셋', 'ReplicaSet'),
  card('replica', '레플리카', 'Replica'),
  card('job', '잡', 'Job'),
  card('gateway', '게이트웨이', 'Gateway'),
]);

const idsIn = (text: string) => recogniseConcepts(lexicon, wordsOf(text)).map(({ conceptId }) => conceptId);

describe('recogniseConcepts', () => {
  it.each([
    ['서비스는', ['service']],
    ['SVC랑 Job', ['service', 'job']],
    ['헤드리스 서비스에서', ['headless']],
    ['헤드리스서비스', ['headless']],
    ['headless-services', ['headless']],
    ['레플리카 셋이', ['replica-set']],
    ['잡은 잡이고', ['job', 'job']],
    ['게이트웨이가', ['gateway']],
    ['잡음과 서비스센터', []],
  ])('finds in "%s" %j', (text, ids) => {
    expect(idsIn(text)).toEqual(ids);
  });
});

describe('correctWord', () => {
  it.each([
    ['servcie', 'service'],
    ['tjqltm', 'service'],
    ['tjqltmsms', 'service'],
    ['ㄴㄷㄱ퍛ㄷ', 'service'],
    ['레플리카샛', 'replica-set'],
    ['게이트외이', 'gateway'],
    ['jab', null],
    ['하늘', null],
    ['consul', null],
  ])('takes "%s" for %s', (word, conceptId) => {
    const [first] = wordsOf(word);
    expect(first === undefined ? null : correctWord(lexicon, first, nothingLeftOut)).toBe(conceptId);
  });
});

describe('segmentWord', () => {
  const cut = (word: string) => wordsOf(word).flatMap((one) => segmentWord(lexicon, (term) => term === '삭제', one));

  it.each([
    ['서비스종류', ['서비스', '종류']],
    ['레플리카셋삭제는', ['레플리카셋', '삭제는']],
    ['서비스는', ['서비스는']],
    ['모르는말들', ['모르는말들']],
  ])('cuts "%s" into %j', (word, pieces) => {
    expect(cut(word).map(({ text }) => text)).toEqual(pieces);
  });
});
