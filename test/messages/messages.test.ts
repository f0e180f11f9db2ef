import { describe, expect, it } from 'vitest';
import type { Locale } from '#src/domain/locale.ts';
import { messagesFor } from '#src/messages/messages-for.ts';

/** Every sentence of a language with its name; functions are called with the words given. */
function sentences(locale: Locale, word: string): readonly (readonly [name: string, sentence: string])[] {
  const found: (readonly [string, string])[] = [];
  const walk = (value: unknown, name: string) => {
    if (typeof value === 'string') found.push([name, value]);
    else if (Array.isArray(value)) for (const [index, part] of value.entries()) walk(part, `${name}[${index}]`);
    else if (typeof value === 'function')
      walk(called(value as (...args: readonly unknown[]) => unknown, name, word), `${name}()`);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, part] of Object.entries(value)) walk(part, name === '' ? key : `${name}.${key}`);
    }
  };
  walk({ ...messagesFor(locale), locale: undefined }, '');
  return found;
}

function called(make: (...args: readonly unknown[]) => unknown, name: string, word: string): unknown {
  if (name === 'duration' || name === 'why.confidence') return make(90);
  if (name === 'dateTime') return make(0, 'Asia/Seoul');
  if (
    name === 'lines' ||
    name === 'usage.month' ||
    name === 'usage.limit' ||
    name === 'home.knows' ||
    name === 'tooLong'
  )
    return make(3000, 4000);
  if (name === 'usage.member') return make(word, 3, 4000);
  if (name === 'manifest.looked') return make([word, word], 2);
  if (name === 'manifest.counts') return make({ error: 1, warning: 2, advice: 3 });
  if (name === 'fields.removed' || name === 'fields.deprecated') return make(word, '1.22', word);
  if (name === 'search.found' || name === 'fields.found') return make(word, 3);
  if (['fields.below', 'fields.known'].includes(name)) return make([word, word], 3);
  if (['fields.allowed', 'fields.otherVersions', 'fields.gloss'].includes(name)) return make([word, word]);
  if (['fields.fieldsOf', 'fields.unknownVersion'].includes(name)) return make(word, word, [word]);
  if (name === 'people' || name.startsWith('organiser.') || name === 'home.authors' || name === 'reminders.suspended')
    return make([word, word], 2);
  if (name === 'schedule.next' || name === 'schedule.choice') return make([word, word]);
  if (name === 'study.day') return make('2026-11-24');
  if (name === 'report.percent') return make(0.5);
  if (/^(?:report|ownReport|meeting|thoughts|desk)\./.test(name)) return make(word, 3, word, 4);
  if (name === 'privacy.parts') return make({ days: 365, usesModel: true, command: word });
  if (name === 'privacy.forget.noteFiles') return make([word, word], 2);
  if (name.startsWith('privacy.')) return make(3, 3);
  if (name === 'review.day' || name === 'review.weekday') return make(3);
  if (name === 'review.progress.retention') return make(8, 9);
  if (name.startsWith('schedule.wrong.')) return make(word, [word]);
  if (name === 'reminders.why') return make({ state: 'held', cronJob: word, because: 'snoozed' }, word, word);
  if (name === 'schedule.delivering') return make({ all: 9, sent: 4, waiting: 2, held: 1, dropped: 1, failed: 1 });
  if (name === 'schedule.failed') return make(word, word, word);
  return name === 'claim.unknownAuthor' ? make(word, [word]) : make(word, word, word, word, word);
}

describe.for(['ko', 'en'] as const)('messages in %s', (locale) => {
  const said = sentences(locale, 'Helm');

  it('has the same sentences as the other language', () => {
    const keys = (language: Locale) => sentences(language, 'x').map(([name]) => name.replace(/\[\d+\]/, '[]'));
    expect([...new Set(keys(locale))].toSorted()).toEqual([...new Set(keys('ko'))].toSorted());
    expect(said.length).toBeGreaterThan(100);
  });

  it('never exclaims, never leaves a choice of particles to the reader, never leaves a hole', () => {
    const bad = said.filter(([, sentence]) =>
      /!|！|\((?:를|을|는|은|가|이|와|과|로)\)|undefined|NaN|\[object|^\s*$/.test(sentence),
    );
    expect(bad).toEqual([]);
  });

  it('speaks its own language', () => {
    const hangul = said.filter(([, sentence]) => /[가-힣]/.test(sentence));
    if (locale === 'en') expect(hangul).toEqual([]);
    else expect(hangul.length).toBeGreaterThan(said.length * 0.9);
  });

  it('names the command that is configured', () => {
    const { quiet, home, welcome, answer } = messagesFor(locale);
    for (const sentence of [
      quiet.isOn,
      quiet.isOff,
      home.how,
      home.whoAreYou,
      welcome.how,
      answer.privately.notMember,
    ]) {
      expect(sentence('/study')).toContain('/study');
    }
    expect(said.filter(([, sentence]) => sentence.includes('/k8s'))).toEqual([]);
  });
});

describe('durations and moments', () => {
  const ko = messagesFor('ko');
  const en = messagesFor('en');
  it.for([
    [210, '3시간 30분', '3 h 30 min'],
    [180, '3시간', '3 h'],
    [45, '45분', '45 min'],
    [0, '0분', '0 min'],
    [59.6, '1시간', '1 h'],
  ] as const)('%d minutes are %s', ([minutes, korean, english]) => {
    expect(ko.duration(minutes)).toBe(korean);
    expect(en.duration(minutes)).toBe(english);
  });

  it.for([
    ['2026-11-30T00:00:00Z', '11/30(월) 오전 9시', 'Mon 30 Nov, 9:00 am'],
    ['2026-11-30T15:05:00Z', '12/1(화) 오전 12시 5분', 'Tue 1 Dec, 12:05 am'],
    ['2026-11-29T03:30:00Z', '11/29(일) 오후 12시 30분', 'Sun 29 Nov, 12:30 pm'],
  ] as const)('%s in Seoul is %s', ([iso, korean, english]) => {
    expect(ko.dateTime(Date.parse(iso), 'Asia/Seoul')).toBe(korean);
    expect(en.dateTime(Date.parse(iso), 'Asia/Seoul')).toBe(english);
  });

  it('goes by the zone it is given', () => {
    expect(ko.dateTime(Date.parse('2026-11-30T00:00:00Z'), 'America/New_York')).toBe('11/29(일) 오후 7시');
  });

  it('addresses people with 님, once', () => {
    expect(ko.people(['하늘', '민수님'])).toBe('하늘님, 민수님');
    expect(en.people(['Haneul', 'Minsu', 'Sora'])).toBe('Haneul, Minsu and Sora');
    expect(ko.organiser.are(['하늘'])).toBe('운영자는 하늘님이에요. 워크스페이스 관리자도 운영자예요.');
  });
});
