import { describe, expect, it } from 'vitest';
import { checkView } from '#src/adapters/terminal/check-view.ts';
import { hostile } from './samples.ts';

describe('checkView', () => {
  it('shows a mark, the name in a column and the message for each check', () => {
    expect(
      checkView([
        { name: 'node', status: 'ok', message: '24.0.0' },
        { name: 'database', status: 'warning', message: 'none yet' },
        { name: 'slack', status: 'error', message: 'no answer' },
      ]).split('\n'),
    ).toEqual(['✓ node      24.0.0', '! database  none yet', '✗ slack     no answer']);
  });

  it('shows nothing for no checks', () => {
    expect(checkView([])).toBe('');
  });

  it('lets no control character of a message through to the terminal', () => {
    expect(checkView([{ name: 'notes', status: 'error', message: hostile }])).not.toMatch(/[\p{Cc}\u202E\u2066]/u);
  });
});
