import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { parseWeeks, printWeeks } from '../../../domain/study/speech/parse-weeks.ts';
import type { StudyPlan } from '../../../domain/study/study.ts';
import type { Messages } from '../../../messages/messages.ts';
import { callbackIds } from '../action-ids.ts';
import { plain, remark } from '../blocks.ts';

/** Fields of the window, each a block with one element of the same name. */
export const studyFields = {
  channel: 'channel',
  book: 'book',
  weeks: 'weeks',
  first: 'first-meeting',
  time: 'time',
  every: 'every',
  deadline: 'deadline',
  turns: 'turns',
  passes: 'passes',
} as const;

export interface StudyForm {
  /** Null: nothing is chosen yet. */
  readonly channelId: string | null;
  readonly plan: StudyPlan;
}

/** The study's settings in one window, filled with what is sensible or agreed on. */
export function studyFormView({ channelId, plan }: StudyForm, messages: Messages): ModalView {
  const said = messages.week.form;
  const passCounts = ['0', '1', '2', '3', '4'].map((most) => [most, said.passCount(most)] as const);
  return {
    type: 'modal',
    callback_id: callbackIds.study,
    title: plain(said.title, 24),
    submit: plain(said.save, 24),
    close: plain(messages.schedule.buttons.cancel, 24),
    blocks: [
      input(studyFields.channel, said.channel, {
        type: 'conversations_select',
        action_id: studyFields.channel,
        filter: { include: ['public', 'private'], exclude_bot_users: true },
        ...(channelId === null ? {} : { initial_conversation: channelId }),
      }),
      input(studyFields.book, said.book, {
        type: 'plain_text_input',
        action_id: studyFields.book,
        max_length: 150,
        ...(plan.book === '' ? {} : { initial_value: plan.book }),
      }),
      input(
        studyFields.weeks,
        said.weeks,
        {
          type: 'plain_text_input',
          action_id: studyFields.weeks,
          multiline: true,
          max_length: 3000,
          initial_value: printWeeks(plan.weeks, messages.study.chapter),
        },
        said.weeksHint,
      ),
      input(studyFields.first, said.firstMeeting, {
        type: 'datepicker',
        action_id: studyFields.first,
        initial_date: plan.firstMeetingOn,
      }),
      input(studyFields.time, said.time, {
        type: 'timepicker',
        action_id: studyFields.time,
        initial_time: clock(plan.meetingMinute),
      }),
      remark(said.zone(plan.timeZone)),
      select(studyFields.every, said.rhythm, Object.entries(said.every), String(plan.everyWeeks)),
      select(studyFields.deadline, said.deadline, Object.entries(said.deadlines), String(plan.deadlineMinutes)),
      select(studyFields.turns, said.presenters, Object.entries(said.turns), plan.rotates ? 'yes' : 'no'),
      select(studyFields.passes, said.passes, passCounts, String(plan.mostPasses)),
    ],
  };
}

type InputElement = Extract<KnownBlock, { type: 'input' }>['element'];

function input(id: string, label: string, element: InputElement, hint?: string): KnownBlock {
  const shown = hint === undefined ? {} : { hint: plain(hint, 2000) };
  return { type: 'input', block_id: id, label: plain(label, 150), element, ...shown };
}

function select(
  id: string,
  label: string,
  choices: readonly (readonly [value: string, text: string])[],
  chosen: string,
): KnownBlock {
  const options = choices.map(([value, text]) => ({ text: plain(text, 75), value }));
  const initial = options.find(({ value }) => value === chosen) ?? options[0];
  return input(id, label, {
    type: 'static_select',
    action_id: id,
    options,
    ...(initial === undefined ? {} : { initial_option: initial }),
  });
}

const field = z.object({
  value: z.string().nullish(),
  selected_conversation: z.string().nullish(),
  selected_date: z.string().nullish(),
  selected_time: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
});
const state = z.record(z.string(), z.record(z.string(), field));

export type ReadStudyForm =
  | { readonly kind: 'form'; readonly channelId: string; readonly plan: StudyPlan }
  /** Words for each field that is wrong. */
  | { readonly kind: 'wrong'; readonly errors: Readonly<Record<string, string>> };

/** Reads the window. Slack itself sees to it that no field is empty. */
export function readStudyForm(values: unknown, timeZone: string, { week: { form } }: Messages): ReadStudyForm {
  const fields = state.safeParse(values).data ?? {};
  const of = (id: string) => fields[id]?.[id];
  const chosen = (id: string) => of(id)?.selected_option?.value ?? '';
  const weeks = parseWeeks(of(studyFields.weeks)?.value ?? '');
  if (weeks.kind === 'wrong') {
    const words = weeks.line === 0 ? form.noWeeks : form.wrongWeeks(String(weeks.line), weeks.text.slice(0, 60));
    return { kind: 'wrong', errors: { [studyFields.weeks]: words } };
  }
  const [hour = 0, minute = 0] = (of(studyFields.time)?.selected_time ?? '').split(':').map(Number);
  return {
    kind: 'form',
    channelId: of(studyFields.channel)?.selected_conversation ?? '',
    plan: {
      book: (of(studyFields.book)?.value ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim(),
      timeZone,
      firstMeetingOn: of(studyFields.first)?.selected_date ?? '',
      meetingMinute: (hour || 0) * 60 + (minute || 0),
      everyWeeks: chosen(studyFields.every) === '2' ? 2 : 1,
      deadlineMinutes: Number(chosen(studyFields.deadline)),
      weeks: weeks.weeks,
      rotates: chosen(studyFields.turns) === 'yes',
      mostPasses: Number(chosen(studyFields.passes)),
    },
  };
}

function clock(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
