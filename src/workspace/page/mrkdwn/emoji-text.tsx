import type { ReactNode } from 'react';
import { parsePlain } from './parse-mrkdwn.ts';
import { plainText } from './plain-text.ts';

/** Words in which only emoji names mean anything, as one text; for labels and choices. */
export const EmojiText = ({ text }: { readonly text: string }): ReactNode => plainText(parsePlain(text));
