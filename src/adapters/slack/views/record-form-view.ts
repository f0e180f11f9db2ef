import type { ModalView, PlainTextOption } from '@slack/types';
import { z } from 'zod';
import { parseDuration } from '../../../domain/notes/parse-duration.ts';
import { resolveDay } from '../../../domain/study/speech/resolve-day.ts';
import { takeChapter } from '../../../domain/study/speech/said-chapter.ts';
import { takeDay } from '../../../domain/study/speech/said-day.ts';
import type { Messages } from '../../../messages/messages.ts';
import { callbackIds } from '../action-ids.ts';
import { plain } from '../blocks.ts';
import { parseRecordValue, type RecordValue, recordValue } from '../record-value.ts';

/** Fields of the window, each a block with one element of the same name. */
export const recordFields = { chapter: 'chapter', minutes: 'minutes', day: 'day', stars: 'stars' } as const;
const none = 'none';

/** A line about reading in a form, to be corrected before it is kept. */
export function recordFormView(record: RecordValue, origin: string, messages: Messages): ModalView {
  const { study } = messages;
  const said = study.record.form;
  const options: PlainTextOption[] = [
    { text: plain(said.noStars, 75), value: none },
    ...Array.from({ length: 11 }, (_, halves) => ({
      text: plain(study.stars(String(halves / 2)), 75),
      value: String(halves),
    })),
  ];
  const chosen = options.find(({ value }) => value === String(record.halves)) ?? options[0];
  const text = (id: string, label: string, value: string, optional: boolean) =>
    ({
      type: 'input',
      block_id: id,
      optional,
      label: plain(label, 150),
      element: {
        type: 'plain_text_input',
        action_id: id,
        max_length: 40,
        ...(value === '' ? {} : { initial_value: value }),
      },
    }) as const;
  return {
    type: 'modal',
    callback_id: callbackIds.record,
    // What the form came from, so that saving it twice keeps one record.
    private_metadata: origin,
    title: plain(said.title, 24),
    submit: plain(said.save, 24),
    close: plain(messages.schedule.buttons.cancel, 24),
    blocks: [
      text(recordFields.chapter, said.chapter, record.chapter === null ? '' : study.chapter(record.chapter), false),
      text(recordFields.minutes, said.minutes, record.minutes === null ? '' : messages.duration(record.minutes), true),
      {
        type: 'input',
        block_id: recordFields.day,
        optional: true,
        label: plain(said.day, 150),
        element: {
          type: 'datepicker',
          action_id: recordFields.day,
          ...(record.on === null ? {} : { initial_date: record.on }),
        },
      },
      {
        type: 'input',
        block_id: recordFields.stars,
        label: plain(said.stars, 150),
        element: {
          type: 'static_select',
          action_id: recordFields.stars,
          options,
          ...(chosen === undefined ? {} : { initial_option: chosen }),
        },
      },
    ],
  };
}

const field = z.object({
  value: z.string().nullish(),
  selected_date: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
});
const state = z.record(z.string(), z.record(z.string(), field));

/** Reads the window; the field that is wrong otherwise. `today` is an ISO date of the member's. */
export function readRecordForm(
  values: unknown,
  today: string,
): RecordValue | { readonly wrong: 'chapter' | 'minutes' | 'day' } {
  const fields = state.safeParse(values).data ?? {};
  const of = (id: string) => fields[id]?.[id];
  const { chapter, rest } = takeChapter(of(recordFields.chapter)?.value ?? '', true);
  if (chapter === null || chapter === 'several' || rest.trim() !== '') return { wrong: 'chapter' };
  const written = (of(recordFields.minutes)?.value ?? '').trim();
  const minutes = written === '' ? null : parseDuration(written);
  const stars = of(recordFields.stars)?.selected_option?.value ?? none;
  const halves = stars === none ? null : Number(stars);
  const day = of(recordFields.day)?.selected_date ?? today;
  const resolved = resolveDay(takeDay(day).day ?? { kind: 'vague' }, today);
  if (resolved.kind !== 'day') return { wrong: 'day' };
  const value = parseRecordValue(recordValue({ chapter, minutes, halves, on: day === today ? null : day }));
  return value === null || (written !== '' && minutes === null) ? { wrong: 'minutes' } : value;
}
