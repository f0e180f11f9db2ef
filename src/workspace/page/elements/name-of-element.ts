import { parsePlain } from '../mrkdwn/parse-mrkdwn.ts';
import { plainText } from '../mrkdwn/plain-text.ts';
import type { PageWords } from '../words/page-words.ts';

/** What assistive technology calls an element that has no label: its placeholder, else what one does with it. */
export const nameOfElement = (
  element: { readonly type: string; readonly placeholder?: { readonly text: string } },
  words: PageWords,
): string => {
  if (element.placeholder !== undefined) return plainText(parsePlain(element.placeholder.text));
  switch (element.type) {
    case 'datepicker':
      return words.chooseDate;
    case 'timepicker':
      return words.chooseTime;
    case 'datetimepicker':
      return words.chooseDateTime;
    case 'checkboxes':
    case 'radio_buttons':
      return words.chooseOptions;
    case 'rich_text_input':
      return words.textField;
    default:
      return words.choose;
  }
};
