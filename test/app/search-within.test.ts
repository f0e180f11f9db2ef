import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readableText } from '#src/workspace/readable-text.ts';
import { onlyFor } from '../support/journey.ts';
import { type OpenTutor, openTutor } from '../support/open-tutor.ts';

const note = (author: string, chapter: number, says: string) =>
  `---\nauthor: { name: ${author} }\n---\n\n# ${chapter}장\n\n# 내용 정리\n\n## 등대\n\n- 등대는 ${says}.\n`;

describe('search within a part of the notes', () => {
  let tutor: OpenTutor;
  beforeAll(async () => {
    tutor = await openTutor('socket', {
      notes: { '하늘.md': note('하늘', 9, '배를 부른다'), '바다.md': note('바다', 3, '길을 비춘다') },
    });
  });
  afterAll(() => tutor.close());

  const search = async (words: string) =>
    readableText(await onlyFor(tutor, tutor.minji, () => tutor.minji.command('study', `/k8s search ${words}`)));

  it.each(['등대 --author 하늘', '작성자:하늘 등대', '등대 --author=하늘'])(
    'finds only the author’s for "%s"',
    async (words) => {
      const told = await search(words);
      expect(told).toContain('배를 부른다');
      expect(told).not.toContain('길을 비춘다');
    },
  );

  it('finds nothing by an author who wrote nothing of it', async () => {
    expect(await search('등대 --author 구름')).toContain('찾지 못했어요');
  });

  it('gives up a chapter that was only said when nothing stands there', async () => {
    expect(await search('7장 등대')).toContain('길을 비춘다');
    expect(await search('등대 --chapter 7')).toContain('찾지 못했어요');
  });
});
