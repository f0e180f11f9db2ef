import type { TextObject } from '@slack/types';
import type { ReactNode } from 'react';
import { MrkdwnView } from './mrkdwn-view.tsx';

/** A text object of Block Kit. */
export const TextView = ({ text }: { readonly text: TextObject }): ReactNode => (
  <MrkdwnView text={text.text} plain={text.type === 'plain_text'} />
);
