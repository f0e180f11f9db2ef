import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MemberActor } from '#src/workspace/member-actor.ts';
import type { Message } from '#src/workspace/state/message.ts';
import { onlyFor } from '../support/journey.ts';
import { type OpenTutor, openTutor, transports } from '../support/open-tutor.ts';
import { letterOfRight, questionsOf, rootsOf } from '../support/quiz-journey.ts';
import {
  cardOf,
  inDirect,
  nextInDirect,
  openReviewStores,
  type ReviewStores,
  until,
} from '../support/review-journey.ts';

/** Whatever a group answers, undoes, reports and decides. Nothing else of quizzes and reviews is changed by members. */
const tables = [
  ...['quiz_items', 'quiz_reports', 'quizzes', 'quiz_questions', 'quiz_answers'],
  ...['review_log', 'review_cards', 'review_asks', 'review_appeals'],
] as const;

describe.for(transports)('what Slack delivers a second time, over %s', (transport) => {
  let tutor: OpenTutor;
  let stores: ReviewStores;
  const skewMs = Date.UTC(2026, 10, 27, 3) - Date.now();
  beforeAll(async () => {
    tutor = await openTutor(transport, { now: () => Date.now() + skewMs });
    stores = await openReviewStores(tutor);
  });
  afterAll(async () => {
    await stores.close();
    await tutor.close();
  });

  const junho = () => tutor.junho;
  const people = () => [tutor.minji, tutor.junho, tutor.emma];

  /** Does something, then delivers all that it sent twice more, and finds everything as it was. */
  async function twice<Done>(act: () => Promise<Done>): Promise<Done> {
    const known = tutor.workspace.deliveries.length;
    const done = await act();
    await settled();
    const before = await everything();
    const sent = tutor.workspace.deliveries.slice(known);
    expect(sent.length).toBeGreaterThan(0);
    // At once, as from two connections, and once more.
    await Promise.all([...sent, ...sent].map((delivery) => tutor.workspace.redeliver(delivery)));
    await settled();
    const after = await everything();
    for (const table of tables) expect(after.stored[table], table).toEqual(before.stored[table]);
    expect(after.messages).toEqual(before.messages);
    return done;
  }

  /** Nothing is sent any more; what a repeated command says privately may come again. */
  async function settled(): Promise<void> {
    for (;;) {
      const calls = tutor.workspace.calls.length;
      await new Promise((resolve) => setTimeout(resolve, 250));
      const waits = tutor.workspace.deliveries.some(({ state }) => state === 'waiting');
      if (!waits && calls === tutor.workspace.calls.length) return;
    }
  }

  async function everything() {
    const rows = await Promise.all(tables.map((table) => stores.kysely.selectFrom(table).selectAll().execute()));
    const stored = Object.fromEntries(tables.map((table, at) => [table, rows[at]?.map(withoutShown)]));
    const posted = (member: MemberActor) => [member.dm, 'study'].map((place) => member.messages(place).length);
    const threads = rootsOf(tutor).map(({ channel, ts }) => tutor.minji.thread(channel, ts).length);
    return { stored, messages: [...people().map(posted), threads] };
  }

  it('starts a quiz once', async () => {
    await twice(() => onlyFor(tutor, tutor.minji, () => tutor.minji.command('study', '/k8s quiz 서비스 2')));
    expect(rootsOf(tutor)).toHaveLength(1);
  });

  it('counts a tap, a mark and a report once', async () => {
    const [question, second] = await questionsOf(tutor, rootsOf(tutor)[0] as Message, 2);
    if (question === undefined || second === undefined) throw new Error('no question');
    const label = await letterOfRight(tutor, question);
    const feedback = await twice(() => onlyFor(tutor, junho(), () => junho().press(question, { label })));
    await junho().press(feedback, { actionId: 'quiz-report' });
    const view = await tutor.workspace.waitFor(() => junho().views()[0], { what: 'the window' });
    await twice(() => junho().submit(view, { reason: '보기가 겹쳐요' }));
    junho().closeView(view, true);
    await twice(() => onlyFor(tutor, junho(), () => junho().press(feedback, { label: '찍었어요' })));
    const other = await twice(() => onlyFor(tutor, junho(), () => junho().press(second, { label })));
    await twice(() => onlyFor(tutor, junho(), () => junho().press(other, { label: '잘못 눌렀어요' })));
    await twice(() => onlyFor(tutor, tutor.minji, () => tutor.minji.command('study', '/k8s quiz close')));
  });

  it('reviews, undoes and answers anew once each', async () => {
    let card = await twice(() => nextInDirect(tutor, junho(), () => junho().type(junho().dm, '복습')));
    const { right, wrong } = await cardOf(stores, tutor, junho());
    await twice(() => junho().press(card, { actionId: 'review-hint' }));
    card = await until(tutor, junho(), card, '힌트: ');
    await twice(() => junho().press(card, { label: wrong }));
    card = await until(tutor, junho(), card, '아직은 달라요');
    await twice(() => junho().press(card, { actionId: 'review-undo' }));
    card = await until(tutor, junho(), card, 'A. ');
    await twice(() => junho().press(card, { label: right }));
    card = await until(tutor, junho(), card, '힌트를 보고 맞혔어요');
    const lines = await stores.kysely
      .selectFrom('review_log')
      .select('key')
      .where('member_id', '=', junho().id)
      .execute();
    // The wrong one, its undoing, and the right one.
    expect(lines).toHaveLength(3);
    await twice(() => nextInDirect(tutor, junho(), () => junho().press(card, { actionId: 'review-next' })));
  });

  it('takes a written answer, an appeal and a decision once each', async () => {
    const card = inDirect(tutor, junho()).at(-1) as Message;
    await junho().press(card, { actionId: 'review-type' });
    const form = await tutor.workspace.waitFor(() => junho().views()[0], { what: 'the window' });
    const [answer = ''] = (await cardOf(stores, tutor, junho())).item.wrong;
    await twice(() => junho().submit(form, { answer }));
    const judged = await until(tutor, junho(), card, '내 답: ');
    const asked = await twice(() =>
      nextInDirect(tutor, tutor.minji, () => junho().press(judged, { label: '내 답도 맞아요' })),
    );
    await twice(() => nextInDirect(tutor, junho(), () => tutor.minji.press(asked, { label: '이것도 맞아요' })));
    expect(await stores.kysely.selectFrom('review_appeals').select('state').execute()).toEqual([{ state: 'accepted' }]);
  });

  it('approves a draft once', async () => {
    const list = await onlyFor(tutor, tutor.minji, () => tutor.minji.command('study', '/k8s quiz drafts'));
    await twice(() => tutor.minji.press(list, { actionId: 'quiz-approve' }));
    expect(tutor.errors).toEqual([]);
  });
});

/** How many answers a message last said follows some seconds later, whatever is delivered. */
function withoutShown(row: object): object {
  return { ...row, shown_count: null, recalled_at: null };
}
