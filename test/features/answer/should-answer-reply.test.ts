import { describe, expect, it } from 'vitest';
import type { ThreadReply } from '../../../src/features/answer/should-answer-reply.ts';
import { shouldAnswerReply } from '../../../src/features/answer/should-answer-reply.ts';

const state = { lastAskerId: 'U1', speakersSince: [], quiet: false };
const reply: ThreadReply = { memberId: 'U1', text: '그럼 외부에서는?', addressed: [], fromBot: false, state };

describe('shouldAnswerReply', () => {
  it.each<[string, Partial<ThreadReply>, boolean]>([
    ['directly after the tutor, from the asker', {}, true],
    ['directly after the tutor, from anybody', { memberId: 'U2' }, true],
    ['a second message of the asker', { state: { ...state, speakersSince: ['U1'] } }, true],
    ['of the asker, after somebody else spoke', { state: { ...state, speakersSince: ['U2'] } }, false],
    ['of somebody else, after the asker spoke', { memberId: 'U2', state: { ...state, speakersSince: ['U1'] } }, false],
    [
      'of somebody else, after their own message',
      { memberId: 'U2', state: { ...state, speakersSince: ['U2'] } },
      false,
    ],
    ['naming somebody', { addressed: ['U3'] }, false],
    ['in a quiet thread', { state: { ...state, quiet: true } }, false],
    ['in a thread without the tutor', { state: null }, false],
    ['of a bot', { fromBot: true }, false],
    ['only thanks', { text: '고마워요!' }, false],
    ['only ok', { text: 'ok :+1:' }, false],
    ['only an emoji', { text: '🎉' }, false],
    ['thanks with a question', { text: '고마워요, 그럼 인그레스는 언제 써요?' }, true],
  ])('%s', (_name, change, expected) => {
    expect(shouldAnswerReply({ ...reply, ...change })).toBe(expected);
  });
});
