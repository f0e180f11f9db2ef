import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import type { NoteFields } from '../../../domain/notes/fill-note.ts';
import { parseDuration } from '../../../domain/notes/parse-duration.ts';
import type { Messages } from '../../../messages/messages.ts';
import { actionIds, callbackIds } from '../action-ids.ts';
import { button, buttons, plain, remark } from '../blocks.ts';

/** Fields of the window, each a block with one element of the same name. */
export const noteFields = ['minutes', 'stars', 'difficulties', 'questions', 'insights'] as const;
const [minutesField, starsField, ...textFields] = noteFields;
const none = 'none';

/** What a window of a note is about: kept in the window itself. */
export interface NoteFormAbout {
  readonly chapter: string;
  readonly studyId: string | null;
}

/** What stands beside the summary, in a window; the summary itself comes as a file or as pasted text. */
export function noteFormView(about: NoteFormAbout, fields: NoteFields | null, messages: Messages): ModalView {
  const said = messages.noting.form;
  const options = [
    { text: plain(messages.study.record.form.noStars, 75), value: none },
    ...Array.from({ length: 11 }, (_, halves) => ({
      text: plain(messages.study.stars(String(halves / 2)), 75),
      value: String(halves),
    })),
  ];
  const chosen = options.find(({ value }) => value === String(fields?.halves ?? none)) ?? options[0];
  const text = (id: (typeof noteFields)[number], value: string, multiline: boolean): KnownBlock => ({
    type: 'input',
    block_id: id,
    optional: true,
    label: plain(said[id], 150),
    element: {
      type: 'plain_text_input',
      action_id: id,
      multiline,
      max_length: multiline ? 3000 : 40,
      ...(value === '' ? {} : { initial_value: value }),
    },
  });
  const time = fields?.minutes ?? null;
  return {
    type: 'modal',
    callback_id: callbackIds.note,
    private_metadata: JSON.stringify(about),
    title: plain(said.title(messages.study.chapter(about.chapter)), 24),
    submit: plain(said.save, 24),
    close: plain(messages.schedule.buttons.cancel, 24),
    blocks: [
      text(minutesField, time === null ? '' : messages.duration(time), false),
      {
        type: 'input',
        block_id: starsField,
        label: plain(said.stars, 150),
        element: {
          type: 'static_select',
          action_id: starsField,
          options,
          ...(chosen === undefined ? {} : { initial_option: chosen }),
        },
      },
      ...textFields.map((id) => text(id, fields?.[id] ?? '', true)),
      remark(said.summary),
      ...buttons(button(actionIds.keepDraft, said.draft, 'draft')),
    ],
  };
}

const field = z.object({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
});
const state = z.record(z.string(), z.record(z.string(), field));
const about = z.object({ chapter: z.string(), studyId: z.string().nullable() });

/** What the window is about; null for a broken one. */
export function readNoteAbout(metadata: string): NoteFormAbout | null {
  try {
    return about.safeParse(JSON.parse(metadata)).data ?? null;
  } catch {
    return null;
  }
}

/** Reads the window; null when the time is none. */
export function readNoteForm(values: unknown): NoteFields | null {
  const fields = state.safeParse(values).data ?? {};
  const of = (id: string) => fields[id]?.[id];
  const written = (of(minutesField)?.value ?? '').trim();
  const minutes = written === '' ? null : parseDuration(written);
  if (written !== '' && (minutes === null || minutes <= 0)) return null;
  const stars = of(starsField)?.selected_option?.value ?? none;
  const text = (id: string) => (of(id)?.value ?? '').trim();
  return {
    minutes,
    halves: stars === none ? null : Number(stars),
    difficulties: text('difficulties'),
    questions: text('questions'),
    insights: text('insights'),
  };
}
