import { decodeText } from './decode-text.ts';
import type { SlackRequest } from './slack-request.ts';
import { deskWords } from './words/desk-words.ts';
import { type FieldWords, fieldRequest, fieldWords, isFieldPath } from './words/field-words.ts';
import { namedRequest } from './words/named-request.ts';
import { nearMiss } from './words/near-miss.ts';
import { takePrivateMark } from './words/private-mark.ts';
import { quizWords } from './words/quiz-words.ts';
import { reviewWords } from './words/review-words.ts';
import { scheduleWords } from './words/schedule-words.ts';
import { studyWords } from './words/study-words.ts';

export interface ParseOptions {
  /** Words after the slash command's name, or a message (mention, direct message, reply in a thread). */
  readonly where: 'command' | 'message';
  /** The tutor's own member id; its mention is taken out of a message. Without it, a leading mention is. */
  readonly tutorId?: string;
  /** The slash command's name (`/k8s`), taken off a message that begins with it, as people type it in threads. */
  readonly command?: string;
}

/** Code points of a question that is still read; a longer text is a file, not a question. */
export const questionLimit = 3000;

/** What a text as Slack delivers it asks for. */
export function parseCommand(text: string, options: ParseOptions): SlackRequest {
  return parseWords(decodeText(text), options);
}

/**
 * What decoded words ask for. A first word is a verb only when the rest parses as its arguments; words without a verb are
 * a question; a misspelled verb is a near miss. Never throws.
 */
export function parseWords(text: string, options: ParseOptions): SlackRequest {
  const length = codePoints(text);
  const said = options.where === 'message' ? addressed(text, options) : text;
  if (length > questionLimit) {
    // A manifest that was pasted whole is no question.
    const pasted = /^\s*(?:kubectl\s+)?apply\s/i.test(said) ? scheduleWords(said) : null;
    return pasted ?? { kind: 'too-long', length, limit: questionLimit };
  }
  const ofDesk = deskWords(said);
  if (ofDesk !== null) return ofDesk;
  const review = reviewWords(said);
  if (review !== null) return { kind: 'review', words: review };
  const study = studyWords(said);
  if (study !== null) return { kind: 'study', words: study };
  const field = fieldOf(said);
  if (field !== null) return { kind: 'fields', words: field };
  // Before spaces are joined: a manifest lives by its lines.
  const scheduled = scheduleWords(said);
  if (scheduled !== null) return scheduled;
  const marked = takePrivateMark(said);
  const { private: isPrivate } = marked;
  const words = withoutDecoration(marked.words);
  if (!hasWords(words)) return { kind: 'empty' };
  const quiz = quizWords(words);
  if (quiz !== null) return quiz;
  const named = namedRequest(words, isPrivate);
  // `service.spec.type 설명해줘`: the words say what to do, the topic is a path.
  if (named?.kind === 'explain' && isFieldPath(named.topic)) {
    return { kind: 'fields', words: fieldRequest(named.topic, 'explain', isPrivate) };
  }
  if (named) return named;
  const suggestion = nearMiss(words, isPrivate);
  if (suggestion) return { kind: 'near-miss', typed: words, suggestion };
  return { kind: 'ask', question: words, private: isPrivate };
}

/** Options of kubectl's are told from those of schedules by the verb before them. */
function fieldOf(said: string): FieldWords | null {
  const { words, private: isPrivate } = takePrivateMark(said);
  return fieldWords(words, isPrivate);
}

/** A message's words without whom they are addressed to. */
function addressed(text: string, { tutorId, command }: ParseOptions): string {
  const mention = tutorId === undefined ? /^\s*<@[A-Z0-9]+>[\s,:]*/ : new RegExp(`\\s?<@${tutorId}>[,:]?\\s?`, 'g');
  const words = text.replace(mention, ' ').trim();
  const called = command !== undefined && words.toLowerCase().startsWith(`${command.toLowerCase()} `);
  return called ? words.slice(command.length + 1) : words;
}

/** The words without the emoji around them, which belong to no topic and no question. */
function withoutDecoration(words: string): string {
  const emoji = String.raw`(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u200D|\s)+`;
  const trimmed = words.replace(new RegExp(`^${emoji}|${emoji}$`, 'gu'), '');
  return trimmed === '' ? words : trimmed;
}

/** Whether anything is there to be read once mentions, emoji and punctuation are gone. */
function hasWords(text: string): boolean {
  const left = text
    .replace(/<@[A-Z0-9]+>/g, ' ')
    .replace(/:[a-z0-9_+'-]{1,80}:/g, ' ')
    .replace(/[0-9#*]\uFE0F?\u20E3/gu, ' ');
  return /[\p{L}\p{N}]/u.test(left);
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
