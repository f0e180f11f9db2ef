import fc from 'fast-check';
import type { BlockType } from '../../../src/workspace/blocks/block-rules.ts';
import type { Surface } from '../../../src/workspace/blocks/block-surfaces.ts';
import { arbitraryElements } from './arbitrary-elements.ts';
import {
  address,
  anyText,
  flag,
  id,
  image,
  imageSource,
  marked,
  merged,
  of,
  part,
  plain,
  richText,
  some,
  words,
} from './arbitrary-parts.ts';
import { elementPlaces, type Host } from './element-places.ts';

const named = { block_id: id };

/** An element that may stand in such a block on such a surface. */
function elementIn(host: Host, surface: Surface): fc.Arbitrary<object> {
  const fitting = Object.entries(elementPlaces).filter(
    ([, place]) => place.hosts.includes(host) && place.surfaces.includes(surface),
  );
  return fc.oneof(...fitting.map(([type]) => arbitraryElements[type as keyof typeof elementPlaces]));
}

const rawText = part({ type: of('raw_text'), text: words(5) });
const rawNumber = part({
  type: of('raw_number'),
  text: words(5),
  value: fc.double({ noNaN: true, noDefaultInfinity: true }),
});
const cell = fc.oneof(rawText, rawNumber, richText);
const columns = some(part({}, { align: fc.constantFrom('left', 'center', 'right'), is_wrapped: flag }), 3, 0);
const dataRows = fc.integer({ min: 1, max: 4 }).chain((width) => {
  const row = (of: fc.Arbitrary<object>) => fc.array(of, { minLength: width, maxLength: width });
  return fc.tuple(row(fc.oneof(rawText, rawNumber)), some(row(cell))).map(([header, rows]) => [header, ...rows]);
});

const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const segment = part({ label: words(20), value: fc.double({ min: 0.001, max: 1e6, noNaN: true }) });
const cartesian = fc
  .tuple(
    fc.constantFrom('line', 'bar', 'area'),
    fc.uniqueArray(words(20), { minLength: 1, maxLength: 5 }),
    fc.uniqueArray(words(20), { minLength: 1, maxLength: 5 }),
    fc.array(value, { minLength: 25, maxLength: 25 }),
  )
  .map(([type, categories, names, values]) => ({
    type,
    axis_config: { categories, x_label: 'x' },
    series: names.map((name, row) => ({
      name,
      data: categories.map((label, column) => ({ label, value: values[row * 5 + column] })),
    })),
  }));

const source = part({ type: of('url'), url: address, text: words() });
const details = { details: richText, output: richText, sources: some(source, 2, 0) };
const begun = fc.constantFrom('in_progress', 'complete', 'error');
const planned = part(
  { task_id: id, title: words(), status: fc.oneof(begun, of('pending')) },
  { type: of('task_card'), ...details },
);
const card = fc
  .oneof(
    part({ title: marked }),
    part({ body: marked }),
    part({ hero_image: image }),
    part({ actions: some(arbitraryElements.button) }),
  )
  .chain((content) =>
    merged(
      of({ type: 'card', ...content }),
      part({}, { ...named, subtitle: marked, subtext: marked }),
      fc.oneof(part({}, { icon: image }), part({ slack_icon: of({ type: 'icon', name: 'star' }) })),
    ),
  );

/** Blocks that also stand in a container. */
const plainBlocks = (surface: Surface) => ({
  actions: part({ type: of('actions'), elements: some(elementIn('actions', surface), 4) }, named),
  context: part({ type: of('context'), elements: some(fc.oneof(anyText, image), 10) }, named),
  divider: part({ type: of('divider') }, named),
  header: part({ type: of('header'), text: plain }, { ...named, level: fc.integer({ min: 1, max: 4 }) }),
  image: merged(part({ type: of('image'), alt_text: words() }, { ...named, title: plain }), imageSource),
  section: merged(
    fc.oneof(part({ text: anyText }, { fields: some(anyText, 10) }), part({ fields: some(anyText, 10) })),
    part({ type: of('section') }, { ...named, accessory: elementIn('section', surface), expand: flag }),
  ),
  table: part({ type: of('table'), rows: some(some(cell)) }, { ...named, column_settings: columns }),
  video: part(
    { type: of('video'), video_url: address, thumbnail_url: address, alt_text: words(), title: plain },
    {
      ...named,
      title_url: address,
      author_name: words(),
      provider_name: words(),
      provider_icon_url: address,
      description: plain,
    },
  ),
});

const inContainers = (surface: Surface) => {
  const { table, ...others } = plainBlocks(surface);
  const child = fc.oneof(...Object.values(surface === 'message' ? { ...others, table } : others));
  // One table in a message is enough.
  return some(child, 4).filter((blocks) => blocks.filter(({ type }) => type === 'table').length < 2);
};

/** Every block, right by construction, with elements that may stand on the surface. */
export const arbitraryBlocks = (surface: Surface): Readonly<Record<BlockType, fc.Arbitrary<object>>> => ({
  ...plainBlocks(surface),
  alert: part(
    { type: of('alert'), text: anyText },
    { ...named, level: fc.constantFrom('default', 'info', 'warning', 'error', 'success') },
  ),
  card,
  carousel: part({ type: of('carousel'), elements: some(card) }, named),
  container: merged(
    fc.oneof(part({ title: plain }), part({ rich_text_title: richText })),
    fc.oneof(part({}, { default_collapsed: of(false) }), of({ is_collapsible: true, default_collapsed: true })),
    part(
      { type: of('container'), child_blocks: inContainers(surface) },
      {
        ...named,
        subtitle: anyText,
        icon: image,
        width: fc.constantFrom('narrow', 'standard', 'wide', 'full'),
        has_header_divider: flag,
      },
    ),
  ),
  context_actions: part(
    { type: of('context_actions'), elements: some(elementIn('context_actions', 'message'), 5) },
    named,
  ),
  data_table: part(
    { type: of('data_table'), caption: words(), rows: dataRows },
    { ...named, page_size: fc.integer({ min: 1, max: 100 }), row_header_column_index: of(0) },
  ),
  data_visualization: part(
    {
      type: of('data_visualization'),
      title: words(50),
      chart: fc.oneof(cartesian, part({ type: of('pie'), segments: some(segment, 12) })),
    },
    named,
  ),
  file: part({ type: of('file'), source: of('remote'), external_id: id }, named),
  input: part(
    { type: of('input'), label: plain, element: elementIn('input', surface) },
    { ...named, hint: plain, optional: flag, dispatch_action: of(false) },
  ),
  markdown: part({ type: of('markdown'), text: words(100) }, named),
  plan: part({ type: of('plan'), title: words(), tasks: some(planned, 3, 0) }, named),
  rich_text: merged(richText, part({}, named)),
  task_card: part({ type: of('task_card'), task_id: id, title: words(), status: begun }, { ...named, ...details }),
});
