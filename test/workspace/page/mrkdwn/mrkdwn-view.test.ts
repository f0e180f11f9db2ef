import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { MrkdwnView } from '#src/workspace/page/mrkdwn/mrkdwn-view.tsx';

const draw = (text: string) => renderToStaticMarkup(createElement(MrkdwnView, { text }));

describe('MrkdwnView', () => {
  it('shows markup in a message as text', () => {
    expect(draw('&lt;img src=x onerror=alert(1)&gt; <script>')).toBe(
      '&lt;img src=x onerror=alert(1)&gt; &lt;script&gt;',
    );
  });

  it('never links to a script', () => {
    expect(draw('<javascript:alert(1)|press>')).toBe('press');
    expect(draw('<data:text/html,x|press>')).toBe('press');
  });

  it('opens a link in a new tab that learns nothing', () => {
    expect(draw('<https://kubernetes.io|docs>')).toBe(
      '<a href="https://kubernetes.io" target="_blank" rel="noopener noreferrer">docs</a>',
    );
  });

  it('draws an emoji with its name, and keeps a name nobody knows', () => {
    expect(draw(':tada:')).toContain('🎉');
    expect(draw(':tada:')).toContain('aria-label="tada"');
    expect(draw(':no_such_thing:')).toBe(':no_such_thing:');
  });

  it('holds no element but its own for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'<>"\'/=& abimgscript:|*`'), maxLength: 60 }), (text) => {
        const tags = [...draw(text).matchAll(/<\/?([a-z]+)/g)].map(([, name]) => name);
        const own = ['strong', 'code', 'pre', 'a', 'span', 'blockquote', 'em', 's', 'button'];
        expect(tags.filter((tag) => !own.includes(tag ?? ''))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
