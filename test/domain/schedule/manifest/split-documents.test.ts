import { expect, it } from 'vitest';
import { splitDocuments } from '#src/domain/schedule/manifest/split-documents.ts';

it.each([
  ['one without a marker', 'a: 1\n', ['a: 1\n']],
  ['one behind a marker', '---\na: 1\n', ['---\na: 1\n']],
  ['one and nothing but comments', '# x\n---\na: 1\n---\n# end\n', ['# x\n---\na: 1\n---\n# end\n']],
  ['two, the second where it stood', 'a: 1\n---\nb: 2', ['a: 1', '\n   \nb: 2']],
  [
    'two, with a comment and an end',
    '---\na: 1\n...\n--- # second\nb: 2',
    ['   \na: 1\n...', '\n\n\n    # second\nb: 2'],
  ],
  ['dashes that are no marker', 'a: "---"\n----\nb: |\n  ---\n', ['a: "---"\n----\nb: |\n  ---\n']],
  ['nothing', '', ['']],
])('splitDocuments of %s', (_, text, wanted) => {
  expect(splitDocuments(text)).toEqual(wanted);
});
