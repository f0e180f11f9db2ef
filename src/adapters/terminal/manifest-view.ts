import type { CheckedFile } from '../../features/manifest/check-files.ts';
import type { Finding } from '../../features/manifest/ports.ts';
import type { Messages } from '../../messages/messages.ts';

/** What there is to say about a file: findings, or why it could not be checked, which is an error at a line. */
function linesOf({ checked }: CheckedFile, messages: Messages): readonly Told[] {
  const said = messages.manifest;
  const whole = (rule: string, message: string, line = 1): readonly Told[] => [
    { document: 1, line, column: 1, severity: 'error', rule, message, why: '', suggestion: null, shown: '' },
  ];
  switch (checked.kind) {
    case 'template':
      return whole('template', said.template(checked.line), checked.line);
    case 'too-large':
      return whole('too-large', said.tooLarge(Math.ceil(checked.size / 1024), Math.ceil(checked.limit / 1024)));
    case 'empty':
      return whole('empty', said.empty);
    case 'checked':
      return checked.findings.map((one) => ({
        ...one,
        message: one.message[messages.locale],
        why: one.why[messages.locale],
      }));
  }
}

type Told = Pick<Finding, 'document' | 'line' | 'column' | 'severity' | 'rule' | 'suggestion' | 'shown'> & {
  readonly message: string;
  readonly why: string;
};

/** One JSON object a line, in the order of files and weights. */
export function manifestJson(files: readonly CheckedFile[], messages: Messages): readonly string[] {
  return files.flatMap((file) =>
    linesOf(file, messages).map(({ document, line, column, severity, rule, message, suggestion }) =>
      JSON.stringify({ path: file.path, document, line, column, severity, rule, message, suggestion }),
    ),
  );
}

/** As compilers print it: `path:line:column`, then what is wrong, the line, the reason and what to write. */
export function manifestText(files: readonly CheckedFile[], messages: Messages): string {
  const said = messages.manifest;
  return files
    .map((file) => {
      const { path, checked } = file;
      const told = linesOf(file, messages);
      if (told.length === 0) return `${path}: ${said.fine}`;
      const parts = told.map(({ line, column, severity, rule, message, why, suggestion, shown }) =>
        [
          `${path}:${line}:${column}: ${severity}: ${message} [${rule}]`,
          ...(shown.trim() === '' ? [] : [`    ${shown.trim()}`]),
          ...(why === '' ? [] : [`    ${why}`]),
          ...(suggestion === null ? [] : [`    ${said.instead(suggestion)}`]),
        ].join('\n'),
      );
      const more = checked.kind === 'checked' && checked.more > 0 ? [`${path}: +${checked.more}`] : [];
      const secret = checked.kind === 'checked' && checked.objects.some((one) => one.secret);
      return [...parts, ...more, ...(secret ? [said.secret] : [])].join('\n');
    })
    .join('\n');
}

/** Whether anything in the files must be mended. */
export function hasErrors(files: readonly CheckedFile[]): boolean {
  return files.some(({ checked }) =>
    checked.kind === 'checked' ? checked.findings.some(({ severity }) => severity === 'error') : true,
  );
}
