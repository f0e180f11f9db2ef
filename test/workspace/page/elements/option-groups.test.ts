import { describe, expect, it } from 'vitest';
import { allOptions, placesOf, selectGroups } from '#src/workspace/page/elements/option-groups.ts';
import { matchingGroups } from '#src/workspace/page/elements/select-choice.ts';

const option = (text: string, value: string) => ({ text: { type: 'plain_text' as const, text }, value });
const groups = [
  { label: { type: 'plain_text' as const, text: 'First' }, options: [option('Pod', 'x'), option('Service', 'x')] },
  { label: { type: 'plain_text' as const, text: 'Second' }, options: [option('Job', 'y')] },
];

describe('selectGroups', () => {
  it('tells options apart by their place, over all groups', () => {
    expect(selectGroups(undefined, groups).map(({ choices }) => choices.map(({ value }) => value))).toEqual([
      ['0', '1'],
      ['2'],
    ]);
    expect(allOptions(undefined, groups)[2]?.value).toBe('y');
  });
});

describe('placesOf', () => {
  it('finds what is selected by value', () => {
    expect(placesOf(allOptions(undefined, groups), [option('renamed', 'y')])).toEqual(['2']);
    expect(placesOf(allOptions(undefined, groups), [option('gone', 'z')])).toEqual([]);
  });
});

describe('matchingGroups', () => {
  it('keeps choices that hold the words, whatever their case, and no empty group', () => {
    expect(matchingGroups(selectGroups(undefined, groups), ' SERV ')).toEqual([
      { label: 'First', choices: [{ value: '1', text: 'Service' }] },
    ]);
  });
});
