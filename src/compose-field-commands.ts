import type { FieldActions } from './adapters/terminal/field-commands.ts';
import { fieldText, foundText, treeText } from './adapters/terminal/field-view.ts';
import type { Terminal } from './adapters/terminal/run-questions.ts';
import { composeFields } from './compose-fields.ts';
import type { openKnowledge } from './compose-knowledge.ts';
import { readConfig } from './config/read-config.ts';
import { messagesFor } from './messages/messages-for.ts';

type Knowledge = Awaited<ReturnType<typeof openKnowledge>>;

/** Binds the commands about fields. */
export function createFieldActions(
  terminal: Terminal,
  openChosen: (options: { readonly notes: readonly string[] }) => Promise<Knowledge>,
): FieldActions {
  return {
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
