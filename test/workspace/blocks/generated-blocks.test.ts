import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlockType } from '../../../src/workspace/blocks/block-rules.ts';
import { blockSurfaces, type Surface } from '../../../src/workspace/blocks/block-surfaces.ts';
import { arbitraryBlocks } from './arbitrary-blocks.ts';
import { arbitraryElements } from './arbitrary-elements.ts';
import { elementPlaces, type Host } from './element-places.ts';
import { form, home, judge, message, type Payload } from './limit-case.ts';
import { plain } from './sample-parts.ts';

const surfaces: readonly Surface[] = ['message', 'modal', 'home'];
const blockTypes = Object.keys(blockSurfaces) as BlockType[];
const elementTypes = Object.keys(elementPlaces) as (keyof typeof elementPlaces)[];

const onSurface: Readonly<Record<Surface, (...blocks: unknown[]) => Payload>> = { message, modal: form, home };
const blocksAt = (surface: Surface) => (surface === 'message' ? '/blocks' : '/view/blocks');
const hosted: Readonly<Record<Host, (element: object) => readonly [block: object, inside: string]>> = {
  actions: (element) => [{ type: 'actions', elements: [element] }, '/elements/0'],
  context: (element) => [{ type: 'context', elements: [element] }, '/elements/0'],
  context_actions: (element) => [{ type: 'context_actions', elements: [element] }, '/elements/0'],
  input: (element) => [{ type: 'input', label: plain(), element }, '/element'],
  section: (element) => [{ type: 'section', text: plain(), accessory: element }, '/accessory'],
};

describe('generated blocks', () => {
  it.for(surfaces.flatMap((surface) => blockTypes.map((type) => ({ surface, type }))))(
    '$type on $surface',
    ({ surface, type }) => {
      const allowed = blockSurfaces[type].includes(surface);
      const pointer = `${blocksAt(surface)}/0/type`;
      fc.assert(
        fc.property(arbitraryBlocks(allowed ? surface : 'message')[type], (block) => {
          const verdict = judge(onSurface[surface](block));
          if (allowed) expect(verdict).toBeUndefined();
          else expect(verdict?.sentences.join()).toContain(`unsupported type: ${type} [json-pointer:${pointer}]`);
        }),
        { numRuns: allowed ? 40 : 5 },
      );
    },
  );

  it.for(surfaces)('several of them together on %s', (surface) => {
    // Of these a message takes one or two, and only a view has a focus.
    const single = new Set<BlockType>(['table', 'data_table', 'plan', 'container', 'data_visualization']);
    const mixed = blockTypes.filter((type) => blockSurfaces[type].includes(surface) && !single.has(type));
    const blocks = fc.array(fc.oneof(...mixed.map((type) => arbitraryBlocks(surface)[type])), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(blocks, (given) => {
        expect(judge(onSurface[surface](...given))).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });
});

describe('generated elements', () => {
  const places = elementTypes.flatMap((type) =>
    (Object.keys(hosted) as Host[]).flatMap((host) => surfaces.map((surface) => ({ type, host, surface }))),
  );

  it.for(places)('$type in $host on $surface', ({ type, host, surface }) => {
    const { hosts, surfaces: shown } = elementPlaces[type];
    // A block that may not stand there says nothing of its elements.
    if (!blockSurfaces[host].includes(surface)) return;
    fc.assert(
      fc.property(arbitraryElements[type], (element) => {
        const [block, inside] = hosted[host](element);
        const verdict = judge(onSurface[surface](block));
        const at = `${blocksAt(surface)}/0${inside}/type`;
        if (hosts.includes(host) && shown.includes(surface)) expect(verdict).toBeUndefined();
        else expect(verdict?.sentences.join()).toContain(`unsupported type: ${type} [json-pointer:${at}]`);
      }),
      { numRuns: 15 },
    );
  });
});
