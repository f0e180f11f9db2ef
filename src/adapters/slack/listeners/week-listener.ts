import type { App } from '@slack/bolt';
import type { Locale } from '../../../domain/locale.ts';
import { messagesFor } from '../../../messages/messages-for.ts';
import { actionIds } from '../action-ids.ts';
import { passText } from '../answer-week.ts';
import { button, buttons, type MessageView } from '../blocks.ts';
import type { StudyUseCases } from '../study-use-cases.ts';
import { noticeView } from '../views/notice-view.ts';
import type { WeekCards } from '../week-cards.ts';
import { parseAttendValue } from '../week-value.ts';
import { onPress } from './on-press.ts';
import { tellPresser } from './tell-presser.ts';

export interface WeekListenerDeps {
  readonly study: StudyUseCases;
  readonly weekCards: WeekCards;
  readonly localeOf: (memberId: string) => Promise<Locale>;
}

/** Buttons of the week's card: who comes, who takes part, who passes. Kept first, acknowledged then. */
export function registerWeekListener(app: App, deps: WeekListenerDeps): void {
  const { study, weekCards } = deps;
  const wordsFor = async (memberId: string) => messagesFor(await deps.localeOf(memberId));

  onPress(app, actionIds.attend, async (press) => {
    const said = parseAttendValue(press.value);
    if (said === null) return press.ack();
    const outcome = await study.attend({ ...said, memberId: press.memberId });
    await press.ack();
    const { week } = await wordsFor(press.memberId);
    if (outcome === 'no-study') return tellPresser(press, noticeView(week.over));
    await weekCards.refresh(said.studyId);
    const answered = week.answered[said.answer];
    await tellPresser(press, noticeView(outcome === 'joined' ? `${week.joined} ${answered}` : answered));
  });

  onPress(app, actionIds.enrol, async (press) => {
    const [, wanted, studyId = ''] = /^(join|leave):(.+)$/s.exec(press.value) ?? [];
    if (wanted === undefined) return press.ack();
    const joins = wanted === 'join';
    const outcome = await study.enrol(studyId, press.memberId, joins);
    await press.ack();
    const { week } = await wordsFor(press.memberId);
    if (outcome === 'no-study') return tellPresser(press, noticeView(week.over));
    if (outcome !== 'unchanged') await weekCards.refresh(studyId);
    const unchanged = joins ? week.joinedAlready : week.leftAlready;
    const text = outcome === 'unchanged' ? unchanged : joins ? week.joined : week.left;
    await tellPresser(press, joins ? withLeave(text, week.buttons.leave, studyId) : noticeView(text));
  });

  onPress(app, actionIds.passWeek, async (press) => {
    const outcome = await study.passWeek({ studyId: press.value, memberId: press.memberId, takeBack: false });
    await press.ack();
    if (outcome.kind === 'passed') await weekCards.refresh(press.value);
    await tellPresser(press, noticeView(passText(outcome, await wordsFor(press.memberId))));
  });
}

/** Whoever joined by a slip leaves by a press. */
function withLeave(text: string, label: string, studyId: string): MessageView {
  const notice = noticeView(text);
  return { ...notice, blocks: [...notice.blocks, ...buttons(button(actionIds.enrol, label, `leave:${studyId}`))] };
}
