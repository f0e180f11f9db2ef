import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readableText } from '#src/workspace/readable-text.ts';
import { onlyFor } from '../support/journey.ts';
import { type OpenTutor, openTutor } from '../support/open-tutor.ts';
import { studyNote } from '../support/study-note.ts';

describe('an accepted answer', () => {
  let tutor: OpenTutor;
  beforeAll(async () => {
    tutor = await openTutor('socket', { notes: { 'ch09-가을.md': studyNote } });
    const { workspace, minji } = tutor;
    await minji.command('study', '/k8s study');
    const form = await workspace.waitFor(() => minji.views()[0], { what: 'the window' });
    await minji.submit(form, { book: '첫걸음', weeks: '8\n9' });
    await workspace.waitFor(() => minji.messages('study').some(({ pinned }) => pinned) || undefined);
  });
  afterAll(() => tutor.close());

  it('is kept among the notes by an organiser alone, once, without names, and answers whoever asks next', async () => {
    const { workspace, minji, junho, emma } = tutor;
    const asks = '실습에서 사내 스토리지를 쓰려면 누구에게 부탁하나요?';
    await onlyFor(tutor, junho, () => junho.command('study', `/k8s 익명질문 ${asks}`));
    const standing = () => minji.messages('study').find((one) => readableText(one).includes('사내 스토리지'));
    const posted = await workspace.waitFor(standing, { what: 'the question' });
    await emma.press(posted, { label: '제가 답할게요' });
    const form = await workspace.waitFor(() => emma.views()[0], { what: 'the window for the answer' });
    await emma.submit(form, { answer: '인프라팀 채널에 신청서를 올리면 열어 줘요.\n# 제목이 아님' });
    const news = await workspace.waitFor(() =>
      junho.messages(junho.dm).find((one) => readableText(one).includes('답했어요')),
    );
    expect(JSON.stringify(standing())).not.toContain('keep-answer');
    await junho.press(news, { label: '답이 됐어요' });
    const accepted = await workspace.waitFor(
      () => [standing()].find((one) => JSON.stringify(one).includes('keep-answer')),
      { what: 'the button of organisers' },
    );

    const keep = { actionId: 'keep-answer' };
    expect(readableText(await onlyFor(tutor, emma, () => emma.press(accepted, keep)))).toContain('Only organisers');
    const folder = join(tutor.config.notesDirs[0] ?? '', 'questions');
    await Promise.all([minji.press(accepted, keep), minji.press(accepted, keep)]);
    await workspace.waitFor(() => JSON.stringify(standing()).includes('노트에 남겨 두었어요') || undefined);
    const files = readdirSync(folder);
    expect(files).toEqual([expect.stringMatching(/^question-[a-z]+\.md$/)]);
    expect(readFileSync(join(folder, files[0] ?? ''), 'utf8')).toBe(
      `# ${asks}\n\n인프라팀 채널에 신청서를 올리면 열어 줘요.\n\\# 제목이 아님\n`,
    );

    const found = () => onlyFor(tutor, emma, () => emma.command('study', '/k8s search 스토리지'));
    await workspace.waitFor(async () => JSON.stringify(await found()).includes('questions/question-') || undefined, {
      ...{ timeoutMs: 15_000, what: 'the answer to be found' },
    });
    const asked = await junho.type(junho.dm, asks);
    await workspace.waitFor(
      () => JSON.stringify(junho.thread(junho.dm, asked.ts).slice(1)).includes('인프라팀 채널에') || undefined,
      { what: 'the answer from the kept file' },
    );
    expect(tutor.errors).toEqual([]);
  });
});
