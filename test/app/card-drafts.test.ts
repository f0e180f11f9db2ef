import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readableText } from '#src/workspace/readable-text.ts';
import { onlyFor } from '../support/journey.ts';
import { type OpenTutor, openTutor } from '../support/open-tutor.ts';
import { storedQuizzes } from '../support/quiz-journey.ts';

const note = `---
author: { name: 준호, slack: U00000JUNHO }
---
# 12장

## 📝 내용 정리
### 크론잡
- 어제 모임에서 손으로 한 번 띄워 봤다.
`;

describe('drafts out of concept cards', () => {
  let tutor: OpenTutor;
  beforeAll(async () => {
    tutor = await openTutor('socket', { notes: { '12장.md': note } });
  });
  afterAll(() => tutor.close());

  const drafts = async (member: OpenTutor['minji']) =>
    readableText(await onlyFor(tutor, member, () => member.command('study', '/k8s quiz drafts 12장')));
  const itemsOf = async (...states: readonly ('draft' | 'approved' | 'rejected')[]) => {
    const stored = await storedQuizzes(tutor);
    const found = (await stored.items.list(states)).filter(({ id }) => id.startsWith('draft/'));
    await stored.close();
    return found;
  };

  it('are of the concepts that a chapter’s notes name, in their language, of lines that no question quotes', async () => {
    expect(await drafts(tutor.minji)).toContain('일정에 적힌 시각마다');
    const found = await itemsOf('draft');
    expect(found).toHaveLength(2);
    const stored = await storedQuizzes(tutor);
    const shipped = (await stored.items.list(['approved'])).filter(({ id }) => id.startsWith('card/cron-job/'));
    await stored.close();
    expect(shipped.length).toBeGreaterThan(2);
    for (const { chapter, locale, conceptIds, authorId, source } of found) {
      expect({ chapter, locale, authorId, path: source.path }).toEqual({
        ...{ chapter: '12', locale: 'ko', authorId: null, path: 'concepts/cron-job.md' },
      });
      expect(conceptIds).toEqual(['cron-job']);
      expect(shipped.map((one) => one.source.hash)).not.toContain(source.hash);
    }
  });

  it('wait for an organiser, are asked once approved, and are not drafted again', async () => {
    expect(await drafts(tutor.junho)).not.toContain('일정에 적힌 시각마다');
    const list = await onlyFor(tutor, tutor.minji, () => tutor.minji.command('study', '/k8s quiz drafts 12장'));
    await tutor.minji.press(list, { actionId: 'quiz-approve' });
    await tutor.workspace.waitFor(async () => (await itemsOf('approved')).length === 1);
    await drafts(tutor.minji);
    expect(await itemsOf('draft')).toHaveLength(1);
    expect(tutor.errors).toEqual([]);
  });
});
