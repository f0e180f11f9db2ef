import { readFileSync, statSync } from 'node:fs';
import type { FieldActions } from '../adapters/terminal/field-commands.ts';
import { fieldText, foundText, treeText } from '../adapters/terminal/field-view.ts';
import { hasErrors, manifestJson, manifestText } from '../adapters/terminal/manifest-view.ts';
import type { Terminal } from '../adapters/terminal/run-questions.ts';
import { WrongUsage } from '../adapters/terminal/wrong-usage.ts';
import { readConfig } from '../config/read-config.ts';
import { checkFiles } from '../features/manifest/check-files.ts';
import { messagesFor } from '../messages/messages-for.ts';
import { composeFields, openFields } from './compose-fields.ts';
import type { openKnowledge } from './compose-knowledge.ts';

type Knowledge = Awaited<ReturnType<typeof openKnowledge>>;

/** Binds the commands about fields. */
export function createFieldActions(
  terminal: Terminal,
  openChosen: (options: { readonly notes: readonly string[] }) => Promise<Knowledge>,
): FieldActions {
  return {
    async checkManifests(paths, options) {
      const config = readConfig();
      const files = paths.map((path) => ({ path, text: readFileSync(requireFile(path), 'utf8') }));
      const { checkManifest } = await openFields(config);
      const checked = checkFiles(files, checkManifest);
      const messages = messagesFor(options.locale ?? config.locale ?? 'en');
      const lines = options.json ? manifestJson(checked, messages) : [manifestText(checked, messages)];
      for (const line of lines) terminal.output.write(`${line}\n`);
      return hasErrors(checked) ? 1 : 0;
    },
    async explain(words, options) {
      const config = readConfig();
      const fields = await composeFields(config, await openChosen(options));
      const locale = options.locale ?? config.locale ?? 'ko';
      const messages = messagesFor(locale);
      const print = (value: object, text: string) =>
        terminal.output.write(options.json ? `${JSON.stringify(value)}\n` : `${text}\n`);
      if (options.search) {
        const found = fields.searchFields(words, locale);
        print(found, foundText(found, messages));
        return found.found.length > 0 ? 0 : 1;
      }
      const query = { path: words, version: options.apiVersion };
      if (options.recursive) {
        const tree = fields.listFields({ ...query, depth: options.maxDepth });
        print(tree, treeText(tree, messages));
        return tree.kind === 'tree' ? 0 : 1;
      }
      const explained = fields.explainField(query, locale);
      print(explained, fieldText(explained, messages));
      return explained.kind === 'explained' ? 0 : 1;
    },
  };
}

/** @throws WrongUsage when there is no such file */
function requireFile(path: string): string {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) {
    throw new WrongUsage(`Cannot read "${path}": there is no such file.`);
  }
  return path;
}
