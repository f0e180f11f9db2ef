import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { MarkdownView } from '#src/workspace/page/markdown/markdown-view.tsx';

const draw = (text: string) => renderToStaticMarkup(createElement(MarkdownView, { text }));

describe('MarkdownView', () => {
  it('draws emphasis, code, lists and tables', () => {
    const html = draw('**a** `b`\n\n1. c\n\n| d | e |\n|--|--|\n| f | g |\n\n```yaml\nkind: Service\n```');
    for (const part of [
      '<strong>a</strong>',
      '<code>b</code>',
      '<ol start="1">',
      '<th',
      '<td',
      '<pre>kind: Service</pre>',
    ]) {
      expect(html).toContain(part);
    }
  });

  it('shows HTML as text and follows no script', () => {
    const html = draw('<img src=x onerror=alert(1)>\n\n[press](javascript:alert(1)) ![x](javascript:alert(1))');
    expect(html).not.toMatch(/<img|href/);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });

  it('draws text that is still growing', () => {
    expect(draw('**half')).toContain('**half');
    expect(draw('```\nopen')).toContain('open');
  });
});
