import type { SectionBlock, SectionBlockAccessory } from '@slack/types';
import type { ReactNode } from 'react';
import { ElementView } from '../elements/element-view.tsx';
import { nameOfElement } from '../elements/name-of-element.ts';
import { parseMrkdwn } from '../mrkdwn/parse-mrkdwn.ts';
import { plainText } from '../mrkdwn/plain-text.ts';
import { TextView } from '../mrkdwn/text-view.tsx';
import { useWords } from '../shell/words-context.ts';
import type { PageWords } from '../words/page-words.ts';
import { FoldedText } from './folded-text.tsx';

/** What an accessory is called: what it says itself, else the first line of the text it stands beside. */
const labelOf = (accessory: SectionBlockAccessory, text: string, words: PageWords): string => {
  const line = plainText(parseMrkdwn(text.split('\n')[0] ?? ''));
  return 'placeholder' in accessory || line === '' ? nameOfElement(accessory, words) : line;
};

/** How many characters a section shows before "See more", unless it says `expand`; about Slack's own measure. */
const foldFrom = 700;

export const SectionView = ({ block }: { readonly block: SectionBlock }): ReactNode => {
  const words = useWords();
  const { text, fields, accessory } = block;
  const long = text !== undefined && block.expand !== true && text.text.length > foldFrom;
  return (
    <div className="section">
      <div className="section-words">
        {text !== undefined && (
          <FoldedText long={long}>
            <TextView text={text} />
          </FoldedText>
        )}
        {fields !== undefined && (
          <div className="section-fields">
            {fields.map((field, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: fields have no identity
              <div key={index}>
                <TextView text={field} />
              </div>
            ))}
          </div>
        )}
      </div>
      {accessory !== undefined && (
        <div className={accessory.type === 'image' ? 'section-image' : 'section-accessory'}>
          <ElementView
            element={accessory}
            blockId={block.block_id ?? ''}
            label={labelOf(accessory, text?.text ?? '', words)}
            dispatches
          />
        </div>
      )}
    </div>
  );
};
