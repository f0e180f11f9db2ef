import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlockType } from '../../../src/workspace/blocks/block-rules.ts';
import { blockSurfaces } from '../../../src/workspace/blocks/block-surfaces.ts';
import { arbitraryBlocks } from './arbitrary-blocks.ts';
import { arbitraryElements } from './arbitrary-elements.ts';
import { elementPlaces } from './element-places.ts';
import { form, judge, message } from './limit-case.ts';
import { input, plain } from './sample-parts.ts';

const blockTypes = Object.keys(blockSurfaces) as BlockType[];

/** What no block can be without (docs.slack.dev/reference/block-kit/blocks, the fields marked as required). */
const requiredOfBlocks: Readonly<Record<BlockType, readonly string[]>> = {
  actions: ['elements'],
  alert: ['text'],
  card: [],
  carousel: ['elements'],
  container: ['child_blocks'],
  context: ['elements'],
  context_actions: ['elements'],
  data_table: ['caption', 'rows'],
  data_visualization: ['title', 'chart'],
  divider: [],
  file: ['external_id', 'source'],
  header: ['text'],
  image: ['alt_text'],
  input: ['label', 'element'],
  markdown: ['text'],
  plan: ['title', 'tasks'],
  rich_text: ['elements'],
  section: [],
  table: ['rows'],
  task_card: ['task_id', 'title', 'status'],
  video: ['alt_text', 'title', 'thumbnail_url', 'video_url'],
};

/** What no element can be without (docs.slack.dev/reference/block-kit/block-elements). */
const requiredOfElements: Readonly<Partial<Record<keyof typeof elementPlaces, readonly string[]>>> = {
  button: ['text'],
  checkboxes: ['options'],
  feedback_buttons: ['positive_button', 'negative_button'],
  icon_button: ['icon', 'text'],
  image: ['alt_text'],
  number_input: ['is_decimal_allowed'],
  overflow: ['options'],
  radio_buttons: ['options'],
  workflow_button: ['text', 'workflow', 'action_id'],
};

describe('required fields', () => {
  const ofBlocks = blockTypes.flatMap((type) => ['type', ...requiredOfBlocks[type]].map((field) => ({ type, field })));

  it.for(ofBlocks)('$field of $type', ({ type, field }) => {
    const inMessage = blockSurfaces[type].includes('message');
    fc.assert(
      fc.property(arbitraryBlocks(inMessage ? 'message' : 'modal')[type], (block) => {
        const without = { ...block, [field]: undefined };
        const verdict = judge(inMessage ? message(without) : form(without));
        const at = inMessage ? '/blocks/0' : '/view/blocks/0';
        expect(verdict?.sentences.join('\n')).toContain(`missing required field: ${field} [json-pointer:${at}]`);
      }),
      { numRuns: 10 },
    );
  });

  const elements = Object.keys(elementPlaces) as (keyof typeof elementPlaces)[];
  const ofElements = elements.flatMap((type) =>
    ['type', ...(requiredOfElements[type] ?? [])].map((field) => ({ type, field })),
  );

  it.for(ofElements)('$field of $type', ({ type, field }) => {
    const [host] = elementPlaces[type].hosts;
    fc.assert(
      fc.property(arbitraryElements[type], (element) => {
        const without = { ...element, [field]: undefined };
        const sentence = (at: string) => `missing required field: ${field} [json-pointer:${at}]`;
        if (host === 'input') {
          expect(judge(form(input(without)))?.sentences.join()).toContain(sentence('/view/blocks/0/element'));
          return;
        }
        const block = { type: host, elements: [without], ...(host === 'section' ? { text: plain() } : {}) };
        expect(judge(message(block))?.sentences.join()).toContain(sentence('/blocks/0/elements/0'));
      }),
      { numRuns: 5 },
    );
  });
});
