import type { RichTextBlock, RichTextBlockElement, RichTextElement, RichTextList } from '@slack/types';
import type { ReactNode } from 'react';
import { RichTextInline } from './rich-text-inline.tsx';

const Line = ({ elements }: { readonly elements: readonly RichTextElement[] }): ReactNode =>
  // biome-ignore lint/suspicious/noArrayIndexKey: elements have no identity and are drawn anew as a whole
  elements.map((element, index) => <RichTextInline key={index} element={element} />);

/** Numbers by depth as Slack has them: 1, a, i, and again. */
const markerStyles = ['1', 'a', 'i'] as const;

const List = ({ list, start }: { readonly list: RichTextList; readonly start: number }): ReactNode => {
  const indent = list.indent ?? 0;
  const items = list.elements.map((section, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: items have no identity and are drawn anew as a whole
    <li key={index}>
      <Line elements={section.elements} />
    </li>
  ));
  const style = { marginInlineStart: `${indent * 1.6}em` };
  if (list.style === 'bullet') return <ul style={style}>{items}</ul>;
  return (
    <ol style={style} start={start} type={markerStyles[indent % 3] ?? '1'}>
      {items}
    </ol>
  );
};

const Part = ({ part, start }: { readonly part: RichTextBlockElement; readonly start: number }): ReactNode => {
  switch (part.type) {
    case 'rich_text_section':
      return (
        <div className="rich-line">
          <Line elements={part.elements} />
        </div>
      );
    case 'rich_text_quote':
      return (
        <blockquote>
          <Line elements={part.elements} />
        </blockquote>
      );
    case 'rich_text_preformatted':
      return (
        <pre>
          <Line elements={part.elements} />
        </pre>
      );
    case 'rich_text_list':
      return <List list={part} start={start} />;
    default:
      return null;
  }
};

/** A `rich_text` block: lines, lists, quotes and preformatted text. */
export const RichTextView = ({ block }: { readonly block: RichTextBlock }): ReactNode => (
  <div className="rich-text">
    {block.elements.map((part, index) => {
      const offset = part.type === 'rich_text_list' && 'offset' in part ? Number(part.offset) : 0;
      // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity and are drawn anew as a whole
      return <Part key={index} part={part} start={offset + 1} />;
    })}
  </div>
);
