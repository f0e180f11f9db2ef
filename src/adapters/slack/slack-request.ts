import type { KubectlCommand, KubectlProblem } from '../../domain/schedule/kubectl/kubectl-command.ts';
import type { ReminderWish } from '../../domain/schedule/speech/parse-wish.ts';
import type { ScheduleRequest } from '../../domain/schedule/speech/schedule-request.ts';
import type { ChannelWishes } from '../../features/schedule/wishes.ts';
import type { HelpTopic } from '../../messages/guide/guide-messages.ts';
import type { DeskWords } from './desk-request.ts';
import type { AttachedProblem } from './read-attached.ts';
import type { FieldWords } from './words/field-words.ts';
import type { QuizWords } from './words/quiz-request.ts';
import type { ReviewWords } from './words/review-words.ts';
import type { StudyWords } from './words/study-words.ts';

/** What concerns schedules and reminders. */
export type ScheduleWords =
  | { readonly kind: 'kubectl'; readonly command: KubectlCommand }
  | { readonly kind: 'kubectl-wrong'; readonly problem: KubectlProblem }
  | { readonly kind: 'schedule'; readonly request: Exclude<ScheduleRequest, { readonly kind: 'not-understood' }> }
  | { readonly kind: 'wish'; readonly wish: Exclude<ReminderWish, { readonly kind: 'not-understood' }> }
  /** What an organiser sets for the channel. */
  | { readonly kind: 'channel-wish'; readonly change: Partial<ChannelWishes> }
  /** A file that came with `apply` is not read. */
  | { readonly kind: 'attached-wrong'; readonly problem: AttachedProblem }
  | { readonly kind: 'channel-settings' }
  | { readonly kind: 'settings' };

/** What a member can ask for by name. */
export type Verb = HelpTopic;

export const verbs: readonly Verb[] = [
  'explain',
  'ask',
  'search',
  'quiet',
  'help',
  'iam',
  'organiser',
  'usage',
  'hint',
  'quiz',
  'review',
  'privacy',
  'export',
  'forget',
  'report',
  'meeting',
];

/** The requests that a typed line can name outright, and that a near miss can suggest. */
export type NamedRequest =
  | { readonly kind: 'explain'; readonly topic: string; readonly private: boolean }
  | { readonly kind: 'ask'; readonly question: string; readonly private: boolean }
  | { readonly kind: 'search'; readonly words: string; readonly private: boolean }
  /** `quiet: null` asks how it is. */
  | { readonly kind: 'quiet'; readonly quiet: boolean | null }
  /** `verb: null` asks for the overview. */
  | { readonly kind: 'help'; readonly verb: Verb | null }
  | { readonly kind: 'iam'; readonly name: string }
  | { readonly kind: 'usage' }
  /** Steps from 0: the least help first. `topic: null` asks about what the thread is about. */
  | { readonly kind: 'hint'; readonly topic: string | null; readonly step: number }
  /** One more than was given last. */
  | { readonly kind: 'hint'; readonly topic: null; readonly step: 'next' }
  /** No members: asks who the organisers are. */
  | { readonly kind: 'organiser'; readonly memberIds: readonly string[]; readonly remove: boolean };

/** What a member's words ask for. */
export type SlackRequest =
  | NamedRequest
  | ScheduleWords
  | QuizWords
  | DeskWords
  | { readonly kind: 'review'; readonly words: ReviewWords }
  | { readonly kind: 'study'; readonly words: StudyWords }
  | { readonly kind: 'fields'; readonly words: FieldWords }
  /** A manifest to be checked. */
  | { readonly kind: 'manifest'; readonly text: string }
  /** A misspelled verb: `typed` is the whole text, to be offered as a question too; never executed. */
  | { readonly kind: 'near-miss'; readonly typed: string; readonly suggestion: NamedRequest }
  /** Nothing to read: no letter and no digit. */
  | { readonly kind: 'empty' }
  /** Lengths in code points. */
  | { readonly kind: 'too-long'; readonly length: number; readonly limit: number };
