import { z } from 'zod';
import { blockLimits as limits } from '../blocks/block-limits.ts';
import { checkBlocks } from '../blocks/check-blocks.ts';
import { collectMistakes, type Mistake } from '../blocks/mistake.ts';
import { anyOf, object } from '../blocks/object-rule.ts';
import { list, type Rule } from '../blocks/rule.ts';
import { messageMistakes, partsOf } from '../blocks/validate-message.ts';
import { validateView } from '../blocks/validate-view.ts';
import { asJson, isJsonObject } from '../state/json.ts';
import { defineMethod, json, type MethodTable, slackError } from './method.ts';

const given = json(z.unknown()).optional();
const validateShape = z.object({ blocks: given, message: given, view: given });

/** `blocks.validate` (docs.slack.dev/reference/methods/blocks.validate): no token, no scope, exactly one of three arguments. */
export function blocksMethods(): MethodTable {
  return {
    'blocks.validate': defineMethod({ tier: 'unlimited', token: 'none' }, validateShape, (args) => {
      const [only, ...more] = Object.entries(args).filter(([, value]) => value !== undefined && value !== null);
      if (only === undefined || more.length > 0) {
        const messages = ['must provide exactly one of `blocks`, `view`, or `message`'];
        return slackError('invalid_arguments', { response_metadata: { messages } });
      }
      const [name, value] = only;
      const mistakes = name === 'blocks' ? inBlocks(value) : name === 'view' ? inView(value) : inMessage(value);
      return mistakes.length === 0 ? { ok: true } : slackError(`invalid_${name}`, { errors: asJson(mistakes) });
    }),
  };
}

/** Nothing says where they will be shown: what one surface allows is allowed. */
function inBlocks(blocks: unknown): readonly Mistake[] {
  const place = { surface: null, pointer: '', limit: limits.blocksInView, blockIds: new Set<string>() };
  return collectMistakes((report) => checkBlocks(blocks, place, report));
}

/** Legacy fields of attachments are nobody's business here, but Slack's validator refuses one without blocks. */
const attachment: Rule = (value, pointer, report) => {
  if (!isJsonObject(value)) report(pointer, 'must be an object');
  else anyOf('blocks')(value, pointer, report);
};

/** A message here has blocks and attachments; Slack refuses its `text` as a property too many. */
const messageRule = object({
  blocks: () => undefined,
  attachments: list(attachment, { ...limits.attachmentsInMessage, least: 0 }),
});

function inMessage(message: unknown): readonly Mistake[] {
  const mistakes = collectMistakes((report) => messageRule(message, '', report));
  if (mistakes.length > 0 || !isJsonObject(message)) return mistakes;
  const { blocks, attachments } = message;
  return messageMistakes(partsOf(blocks, Array.isArray(attachments) ? attachments.filter(isJsonObject) : []));
}

function inView(view: unknown): readonly Mistake[] {
  return validateView(view, isJsonObject(view) && view.type === 'home' ? 'home' : 'modal', '');
}
