import type { EmailInput, NumberInput, PlainTextInput, RichTextInput, URLInput } from '@slack/types';
import type { KeyboardEvent, ReactNode } from 'react';
import type { ElementState } from '../../page-acts.ts';
import { parsePlain } from '../mrkdwn/parse-mrkdwn.ts';
import { plainText } from '../mrkdwn/plain-text.ts';
import type { ElementProps } from './element-props.ts';
import { richTextOf, textOfRichText } from './rich-text-value.ts';
import { useElement } from './use-element.ts';

type TextElement = PlainTextInput | EmailInput | NumberInput | URLInput | RichTextInput;

const inputMode = { email_text_input: 'email', number_input: 'decimal', url_text_input: 'url' } as const;

/** A field for words: one line or several, an address, a number. Enter in a composition never dispatches. */
export const TextInputElement = (props: ElementProps<TextElement>): ReactNode => {
  const { element, blockId, label, dispatches, describedBy } = props;
  const { held, hold, change } = useElement(element, blockId, dispatches);
  const rich = element.type === 'rich_text_input';
  const initial = rich ? textOfRichText(element.initial_value) : (element.initial_value ?? '');
  const value = held === undefined ? initial : rich ? textOfRichText(held.rich_text_value) : (held.value ?? '');
  const stateOf = (text: string): ElementState => ({
    type: element.type,
    ...(rich ? { rich_text_value: richTextOf(text) } : { value: text === '' ? null : text }),
  });
  const triggers = element.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed'];
  const multiline = rich || (element.type === 'plain_text_input' && element.multiline === true);
  const limit = element.type === 'plain_text_input' ? (element.max_length ?? 3000) : undefined;
  const placeholder = element.placeholder;

  const shared = {
    className: 'field',
    'aria-label': label,
    'aria-describedby': describedBy,
    'aria-invalid': describedBy === undefined ? undefined : true,
    placeholder: placeholder === undefined ? undefined : plainText(parsePlain(placeholder.text)),
    value,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => {
      if (dispatches && triggers.includes('on_character_entered')) change(stateOf(target.value));
      else hold(stateOf(target.value));
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.nativeEvent.isComposing || event.keyCode === 229 || event.key !== 'Enter' || multiline) return;
      if (!dispatches || !triggers.includes('on_enter_pressed')) return;
      event.preventDefault();
      change(stateOf(value));
    },
  };

  // Lengths count code points in Slack, UTF-16 units in `maxLength`; the counter says what Slack would say.
  const left = limit === undefined ? Number.POSITIVE_INFINITY : limit - [...value].length;
  return (
    <span className="text-input">
      {multiline ? (
        <textarea rows={rich ? 6 : 4} {...shared} />
      ) : (
        <input
          type="text"
          inputMode={element.type in inputMode ? inputMode[element.type as keyof typeof inputMode] : 'text'}
          {...shared}
        />
      )}
      {left < 100 && <small className={left < 0 ? 'field-count field-count-over' : 'field-count'}>{left}</small>}
    </span>
  );
};
