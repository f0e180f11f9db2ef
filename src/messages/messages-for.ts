import type { Locale } from '../domain/locale.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';
import type { Messages } from './messages.ts';

const byLocale: Readonly<Record<Locale, Messages>> = { ko, en };

/** The sentences in a member's language. */
export function messagesFor(locale: Locale): Messages {
  return byLocale[locale];
}
