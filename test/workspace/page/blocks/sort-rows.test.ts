import { expect, it } from 'vitest';
import { sortRows } from '#src/workspace/page/blocks/sort-rows.ts';

const row = (text: string, value: number) =>
  [
    { type: 'raw_text', text },
    { type: 'raw_number', text: String(value), value },
  ] as const;
const rows = [row('나', 9), row('가', 10), row('10', -1), row('9', 2)];
const first = (column: number, descending = false) =>
  sortRows(rows, { column, descending }, 'ko-KR').map(([cell]) => cell?.type === 'raw_text' && cell.text);

it('sortRows sorts numbers by value, text as its language does, and leaves the order of the app alone', () => {
  expect(first(-1)).toEqual(['나', '가', '10', '9']);
  expect(first(0)).toEqual(['9', '10', '가', '나']);
  expect(first(1)).toEqual(['10', '9', '나', '가']);
  expect(first(1, true)).toEqual(['가', '나', '9', '10']);
  expect(first(7)).toEqual(['나', '가', '10', '9']);
});
