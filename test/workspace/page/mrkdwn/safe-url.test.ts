import { describe, expect, it } from 'vitest';
import { safeImage, safeLink } from '#src/workspace/page/mrkdwn/safe-url.ts';

describe('safeLink', () => {
  it.for(['https://a.md', 'HTTP://a.md', 'mailto:a@b.md', 'tel:+82-2-1234'])('follows %s', (url) =>
    expect(safeLink(url)).toBe(url),
  );
  it.for(['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', '//a.md', 'file:///etc', 'vbscript:x'])(
    'does not follow %s',
    (url) => expect(safeLink(url)).toBeNull(),
  );
});

describe('safeImage', () => {
  it.for(['https://a.md/b.png', 'data:image/png;base64,AA=='])('loads %s', (url) => expect(safeImage(url)).toBe(url));
  it.for(['data:text/html,x', 'javascript:alert(1)', 'blob:x'])('does not load %s', (url) =>
    expect(safeImage(url)).toBeNull(),
  );
});
