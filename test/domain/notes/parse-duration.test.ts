import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDuration } from '../../../src/domain/notes/parse-duration.ts';

describe('parseDuration', () => {
  it.for([
    ['3시간', 180],
    ['3시간 반', 210],
    ['3시간반', 210],
    ['약 2시간', 120],
    ['2시간 정도', 120],
    ['1시간 30분', 90],
    ['1시간30분', 90],
    ['90분', 90],
    ['1.5시간', 90],
    ['2h 30m', 150],
    ['1h 30', 90],
    ['1h30m', 90],
    ['1:30', 90],
    ['한 시간 반', 90],
    ['반시간', 30],
    ['45 minutes', 45],
    ['2 hours and 15 minutes', 135],
    ['2~3시간', 150],
    ['2-3h', 150],
    ['20:00~21:30', 90],
    ['23:30~00:30', 60],
    ['３시간', 180],
    ['하루에 걸쳐 3시간 40분 걸림', 220],
  ] as const)('reads %j as %i minutes', ([text, minutes]) => {
    expect(parseDuration(text)).toBe(minutes);
  });

  it.for(['', '-', '오래 걸림', '3일', '9장', '3.5/5', '12:75', '10:20:30:40'])('finds none in %j', (text) => {
    expect(parseDuration(text)).toBeNull();
  });

  it('reads back whatever hours and minutes are written', () => {
    const time = fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 59 }));
    fc.assert(
      fc.property(time, ([hours, minutes]) => {
        expect(parseDuration(`${hours}시간 ${minutes}분`)).toBe(hours * 60 + minutes);
        expect(parseDuration(`${hours}h ${minutes}m`)).toBe(hours * 60 + minutes);
      }),
    );
  });
});
