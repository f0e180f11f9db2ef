import { describe, expect, it } from 'vitest';
import { sentenceWithMoment } from '#src/adapters/slack/sentence-with-moment.ts';

const format = '{day_divider_pretty} {time}';

describe('sentenceWithMoment', () => {
  it('puts the moment where the sentence names it, in whole seconds', () => {
    expect(sentenceWithMoment((when) => `열려 있어요: ${when}까지`, 1_795_600_999, '11/30(월)')).toEqual([
      { type: 'text', text: '열려 있어요: ' },
      { type: 'date', timestamp: 1_795_600, format, fallback: '11/30(월)' },
      { type: 'text', text: '까지' },
    ]);
  });

  it('needs no words around it', () => {
    expect(sentenceWithMoment((when) => when, 0, 'then')).toEqual([
      { type: 'date', timestamp: 0, format, fallback: 'then' },
    ]);
  });
});
