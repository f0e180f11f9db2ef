import type { ChapterKey } from '../../../domain/study/chapter-key.ts';
import type { RecordQuestion } from '../../../domain/study/speech/parse-record.ts';
import type { KeepRecordOutcome } from '../../../features/study/keep-record.ts';
import type { UndoneRecord } from '../../../features/study/ports.ts';
import type { RecordLine } from '../../../features/study/show-records.ts';
import type { Messages } from '../../../messages/messages.ts';
import { actionIds } from '../action-ids.ts';
import { button, buttons, type MessageView, remark } from '../blocks.ts';
import { escapeText } from '../escape-text.ts';
import { type RecordValue, recordValue } from '../record-value.ts';
import { bullets, paragraph, richText, words } from '../rich-text.ts';
import { noticeView } from './notice-view.ts';

/** `2시간 30분, 별 3.5개`. */
export function recordText({ minutes, halves }: Pick<RecordValue, 'minutes' | 'halves'>, messages: Messages): string {
  const time = minutes === null ? [] : [messages.duration(minutes)];
  const stars = halves === null ? [] : [messages.study.stars(String(halves / 2))];
  return [...time, ...stars].join(', ');
}

/** The day, where another than today was named. */
export function dayText(on: string | null, messages: Messages): string | null {
  return on === null ? null : messages.study.day(on);
}

/** What became of a line, to whoever said it. */
export function keptView(outcome: KeepRecordOutcome, record: RecordValue, messages: Messages): MessageView {
  const { study } = messages;
  const said = study.record;
  if (outcome.kind === 'unknown-chapter') {
    const known = outcome.known.map(study.chapter).join(', ');
    return noticeView(said.ask.unknownChapter(study.chapter(outcome.chapter), known));
  }
  if (outcome.kind === 'needs-chapter') return chapterView(outcome.choices, record, messages);
  const { chapter, standing, ids } = outcome;
  const done =
    ids.length === 0
      ? said.keptBefore
      : said.kept(study.chapter(chapter), recordText(outcome, messages), dayText(outcome.on, messages));
  const remarks = [
    ...(standing.minutes === null || outcome.minutes === null || standing.minutes.value === outcome.minutes
      ? []
      : [said.total(messages.duration(standing.minutes.value))]),
    ...(outcome.minutes === null || standing.minutes?.other?.source !== 'note'
      ? []
      : [said.noteSays(messages.duration(standing.minutes.other.value))]),
    ...(outcome.halves === null || standing.halves?.other?.source !== 'note'
      ? []
      : [said.noteSays(study.stars(String(standing.halves.other.value / 2)))]),
  ];
  return undoableView([done, ...remarks].join(' '), ids, messages);
}

/** What was kept, with a button that takes it back; without one where nothing new was kept. */
export function undoableView(text: string, ids: readonly string[], messages: Messages): MessageView {
  const said = messages.study.record;
  const undo = ids.length === 0 ? [] : [button(actionIds.undoRecord, said.undo, ids.join(','))];
  return {
    text: escapeText(text),
    blocks: [
      paragraph(text),
      ...buttons(...undo, button(actionIds.run, said.history, 'log history')),
      remark(said.onlyYou),
    ],
  };
}

/** Which chapter was meant: those of this week to press. */
function chapterView(choices: readonly ChapterKey[], record: RecordValue, messages: Messages): MessageView {
  const { ask } = messages.study.record;
  if (choices.length === 0) return noticeView(ask.noChapter);
  const chosen = choices.map((chapter, index) =>
    button(actionIds.keepRecord, messages.study.chapter(chapter), recordValue({ ...record, chapter }), index),
  );
  return { text: escapeText(ask.chapter), blocks: [paragraph(ask.chapter), ...buttons(...chosen)] };
}

/** A plain sentence, read back before it is kept. */
export function readBackView(record: RecordValue, messages: Messages): MessageView {
  const { study } = messages;
  const day = dayText(record.on, messages);
  const text = study.record.readBack(study.chapter(record.chapter ?? ''), recordText(record, messages), day);
  const value = recordValue(record);
  return {
    text: escapeText(text),
    blocks: [
      paragraph(text),
      ...buttons(
        button(actionIds.keepRecord, study.record.right, value),
        button(actionIds.correctRecord, study.record.correct, value),
      ),
    ],
  };
}

/** What is asked back before anything is kept. */
export function recordQuestionView(
  chapter: ChapterKey | null,
  question: RecordQuestion,
  on: string | null,
  messages: Messages,
): MessageView {
  const { ask } = messages.study.record;
  switch (question.about) {
    case 'range': {
      const choices = question.choices.map((minutes) => ({ minutes, label: messages.duration(minutes) }));
      return choicesView(ask.range, { chapter, on }, choices);
    }
    case 'unit': {
      const { number } = question;
      const shown = String(number);
      const hours = { minutes: Math.round(number * 60), label: ask.hours(shown) };
      const minutes = { minutes: Math.round(number), label: ask.minutes(shown) };
      const fit = [hours, minutes].filter((choice) => choice.minutes > 0 && choice.minutes <= 24 * 60);
      return choicesView(ask.unit(shown), { chapter, on }, fit);
    }
    case 'outside':
    case 'between':
      return noticeView(ask[question.about](question.value));
    case 'chapter':
      return noticeView(ask.noChapter);
    case 'several':
    case 'time':
    case 'ago':
      return noticeView(ask[question.about]);
  }
}

function choicesView(
  text: string,
  about: Pick<RecordValue, 'chapter' | 'on'>,
  choices: readonly { readonly minutes: number; readonly label: string }[],
): MessageView {
  const chosen = choices.map(({ minutes, label }, index) =>
    button(actionIds.keepRecord, label, recordValue({ ...about, minutes, halves: null }), index),
  );
  return { text: escapeText(text), blocks: [paragraph(text), ...buttons(...chosen)] };
}

/** What was taken back. */
export function undoneView(undone: readonly UndoneRecord[], messages: Messages): MessageView {
  const { study } = messages;
  if (undone.length === 0) return noticeView(study.record.nothingToUndo);
  const whats = undone.map((one) =>
    one.kind === 'reading'
      ? `${one.reading.chapter === null ? '' : `${study.chapter(one.reading.chapter)} `}${messages.duration(one.reading.minutes)}`
      : `${study.chapter(one.rating.chapter)} ${study.stars(String(one.rating.halves / 2))}`,
  );
  return noticeView(study.record.undone(whats.join(', ')));
}

/** A member's own history, newest first; what was taken back is struck out. */
export function historyView(lines: readonly RecordLine[], timeZone: string, messages: Messages): MessageView {
  const said = messages.study.record;
  if (lines.length === 0) return noticeView(said.noHistory);
  const shown = lines.map((one) => {
    const { record } = one;
    const chapter = record.chapter === null ? '' : `${messages.study.chapter(record.chapter)} `;
    const what =
      one.kind === 'reading'
        ? { minutes: one.record.minutes, halves: null }
        : { minutes: null, halves: one.record.halves };
    const marks = [
      'readOn' in record && record.readOn !== undefined
        ? messages.study.day(record.readOn)
        : messages.dateTime(record.atMs, timeZone),
      ...(record.source === 'note' ? [said.fromNote] : []),
      ...(record.undoneMs === null ? [] : [said.takenBack]),
    ];
    return {
      text: `${chapter}${recordText(what, messages)}`,
      marks: marks.join(' · '),
      undone: record.undoneMs !== null,
    };
  });
  const text = shown.map((one) => `${one.text} (${one.marks})`).join('\n');
  return {
    text: escapeText(`${said.history}\n${text}`),
    blocks: [
      richText(
        bullets(
          shown.map((one) => [
            one.undone ? { ...words(one.text), style: { strike: true } } : words(one.text, { bold: true }),
            words(`  ${one.marks}`),
          ]),
        ),
      ),
      remark(said.onlyYou),
    ],
  };
}
