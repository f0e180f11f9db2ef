import type {
  ActionsBlockElement,
  ContextActionsBlockElement,
  InputBlockElement,
  SectionBlockAccessory,
} from '@slack/types';
import type { ReactNode } from 'react';
import { ImageView } from '../blocks/image-view.tsx';
import { useWords } from '../shell/words-context.ts';
import { ButtonElement } from './button-element.tsx';
import { ChoicesElement } from './choices-element.tsx';
import { DateElement } from './date-element.tsx';
import { DirectorySelectElement } from './directory-select-element.tsx';
import type { ElementProps } from './element-props.ts';
import { ExternalSelectElement } from './external-select-element.tsx';
import { FeedbackElement } from './feedback-element.tsx';
import { FileInputElement } from './file-input-element.tsx';
import { IconButtonElement } from './icon-button-element.tsx';
import { OverflowElement } from './overflow-element.tsx';
import { StaticSelectElement } from './static-select-element.tsx';
import { TextInputElement } from './text-input-element.tsx';

export type AnyElement = ActionsBlockElement | ContextActionsBlockElement | InputBlockElement | SectionBlockAccessory;

/** Draws one element of a block, whatever it is; a kind the page cannot show says so. */
export const ElementView = ({ element, ...props }: ElementProps<AnyElement>): ReactNode => {
  const words = useWords();
  switch (element.type) {
    case 'button':
    case 'workflow_button':
      return <ButtonElement element={element} {...props} />;
    case 'image':
      return <ImageView image={element} className="image-accessory" />;
    case 'overflow':
      return <OverflowElement element={element} {...props} />;
    case 'feedback_buttons':
      return <FeedbackElement element={element} {...props} />;
    case 'icon_button':
      return <IconButtonElement element={element} {...props} />;
    case 'checkboxes':
    case 'radio_buttons':
      return <ChoicesElement element={element} {...props} />;
    case 'static_select':
    case 'multi_static_select':
      return <StaticSelectElement element={element} {...props} />;
    case 'external_select':
    case 'multi_external_select':
      return <ExternalSelectElement element={element} {...props} />;
    case 'file_input':
      return <FileInputElement element={element} {...props} />;
    case 'users_select':
    case 'multi_users_select':
    case 'channels_select':
    case 'multi_channels_select':
    case 'conversations_select':
    case 'multi_conversations_select':
      return <DirectorySelectElement element={element} {...props} />;
    case 'plain_text_input':
    case 'email_text_input':
    case 'number_input':
    case 'url_text_input':
    case 'rich_text_input':
      return <TextInputElement element={element} {...props} />;
    case 'datepicker':
    case 'timepicker':
    case 'datetimepicker':
      return <DateElement element={element} {...props} />;
    default:
      return <span className="cannot-show">{words.cannotShow((element as AnyElement).type)}</span>;
  }
};
