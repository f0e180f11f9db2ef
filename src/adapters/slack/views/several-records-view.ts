import type { ResolvedDay } from '../../../domain/study/speech/resolve-day.ts';
import type { KeepSeveralOutcome } from '../../../features/study/keep-several.ts';
import type { Messages } from '../../../messages/messages.ts';
import { type ActionId, actionIds } from '../action-ids.ts';
import { button, buttons, type MessageView } from '../blocks.ts';
import { escapeText } from '../escape-text.ts';
import { paragraph } from '../rich-text.ts';
import { type SeveralValue, severalValue } from '../several-value.ts';
import { noticeView } from './notice-view.ts';
import { dayText, recordText, undoableView } from './record-views.ts';

/** `9장 1시간 40분, 10장 1시간 40분`. */
function listText({ parts, halves }: SeveralValue, messages: Messages): string {
  return parts
    .map(({ chapter, minutes }) =>
      messages.study.record.part(messages.study.chapter(chapter), recordText({ minutes, halves }, messages)),
    )
    .join(', ');
}

/** A line about several chapters, read back before it is kept. `split`: one time was given for all. */
export function readBackSeveralView(records: SeveralValue, split: boolean, messages: Messages): MessageView {
  const said = messages.study.record;
  const [list, day] = [listText(records, messages), dayText(records.on, messages)];
  const total = messages.duration(records.parts.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0));
  const text = split ? said.readBackSplit(total, list, day) : said.readBackSeveral(list, day);
  return {
    text: escapeText(text),
    blocks: [paragraph(text), ...buttons(button(actionIds.keepSeveral, said.right, severalValue(records)))],
  };
}

/** What became of a line about several chapters. */
export function keptSeveralView(outcome: KeepSeveralOutcome, records: SeveralValue, messages: Messages): MessageView {
  const { study } = messages;
  const said = study.record;
  if (outcome.kind === 'unknown-chapter') {
    const known = outcome.known.map(study.chapter).join(', ');
    return noticeView(said.ask.unknownChapter(study.chapter(outcome.chapter), known));
  }
  const { ids } = outcome;
  const day = dayText(records.on, messages);
  return undoableView(
    ids.length === 0 ? said.keptBefore : said.keptSeveral(listText(records, messages), day),
    ids,
    messages,
  );
}

/** What is said of a day that cannot be kept as it was named; of two that may be meant, which. */
export function dayQuestionView(
  resolved: Exclude<ResolvedDay, { readonly kind: 'day' }>,
  keep: { readonly action: ActionId; readonly valueOn: (day: string) => string } | null,
  messages: Messages,
): MessageView {
  const { ask } = messages.study.record;
  switch (resolved.kind) {
    case 'either': {
      if (keep === null) return noticeView(ask.oneDay);
      const choices = resolved.days.map((day, index) =>
        button(keep.action, messages.study.day(day), keep.valueOn(day), index),
      );
      return { text: escapeText(ask.whichDay), blocks: [paragraph(ask.whichDay), ...buttons(...choices)] };
    }
    case 'future':
      return noticeView(ask.future(messages.study.day(resolved.on)));
    case 'long-ago':
      return noticeView(ask.longAgo(messages.study.day(resolved.on)));
    case 'no-day':
      return noticeView(ask.noDay);
    case 'vague':
      return noticeView(ask.oneDay);
  }
}
