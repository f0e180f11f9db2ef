import { block, bound, element, form, home, type LimitCase, message, modal } from './limit-case.ts';
import {
  address,
  button,
  cell,
  chart,
  container,
  dataTable,
  divider,
  image,
  lines,
  marked,
  option,
  plain,
  plan,
  richText,
  section,
  table,
  task,
  times,
  video,
  words,
} from './sample-parts.ts';

/** A modal of exactly so many bytes. */
function heavyView(bytes: number) {
  const texts = times(90, () => 'a');
  const build = () => modal({ blocks: texts.map((text) => section({ text: { type: 'plain_text', text } })) });
  let missing = bytes - Buffer.byteLength(JSON.stringify((build() as { view: object }).view));
  texts.forEach((text, index) => {
    const more = Math.min(missing, 2_999);
    texts[index] = text + 'a'.repeat(more);
    missing -= more;
  });
  return build();
}

/** Limits of messages and views as a whole, and of what stands in every block. */
export const payloadLimitCases = {
  blocksInMessage: [
    bound((size) => message(...times(size, () => divider())), '/blocks'),
    {
      what: 'in an attachment',
      payload: (size) => ({ kind: 'message', args: { attachments: [{ blocks: times(size, () => divider()) }] } }),
      pointer: '/attachments/0/blocks',
      error: 'invalid_attachments',
    },
  ],
  blocksInView: [
    bound((size) => form(...times(size, () => divider())), '/view/blocks', 'modal'),
    bound((size) => home(...times(size, () => divider())), '/view/blocks', 'Home'),
  ],
  attachmentsInMessage: [
    {
      payload: (size) => ({ kind: 'message', args: { attachments: times(size, () => ({ text: 'a' })) } }),
      pointer: null,
      error: 'too_many_attachments',
    },
  ],
  textInMessage: [
    {
      payload: (size) =>
        message(...times(3, () => section({ text: plain(3000) })), section({ text: plain(size - 9000) })),
      pointer: null,
      error: 'msg_blocks_too_long',
    },
    {
      what: 'with an attachment',
      payload: (size) => ({
        kind: 'message',
        args: {
          blocks: times(3, () => section({ text: plain(3000) })),
          attachments: [{ blocks: [section({ text: plain(size - 9000) })] }],
        },
      }),
      pointer: null,
      error: 'msg_blocks_too_long',
    },
  ],
  markdownInPayload: [
    block((size) => ({ type: 'markdown', text: words(size) }), '/text'),
    bound(
      (size) => message({ type: 'markdown', text: words(7000) }, { type: 'markdown', text: words(size - 7000) }),
      '/blocks/1/text',
      'over two blocks',
    ),
    {
      what: 'as markdown_text',
      payload: (size) => ({ kind: 'message', args: { markdown_text: words(size) } }),
      pointer: null,
      error: 'msg_too_long',
    },
  ],
  tablesInMessage: [
    {
      payload: (size) => message(...times(size, () => table([cell()]))),
      pointer: '/blocks/1',
      error: 'invalid_attachments',
    },
    {
      what: 'data tables and in containers',
      payload: (size) =>
        message(
          dataTable([[cell()], [cell()]]),
          container({ child_blocks: [divider(), ...times(size - 1, () => table([cell()]))] }),
        ),
      pointer: '/blocks/1/child_blocks/1',
      error: 'invalid_attachments',
    },
  ],
  chartsInMessage: [bound((size) => message(...times(size, () => chart(lines(1, 1)))), '/blocks/2')],
  plansInMessage: [bound((size) => message(...times(size, () => plan(task('1')))), '/blocks/1')],
  metadata: [
    {
      payload: (size) => {
        const metadata = (text: string) => ({ event_type: 'noted', event_payload: { text } });
        const text = words(size - JSON.stringify(metadata('')).length);
        return { kind: 'message', args: { text: 'a', metadata: metadata(text) } };
      },
      pointer: null,
      error: 'metadata_too_large',
    },
  ],
  viewBytes: [{ payload: heavyView, pointer: null, error: 'view_too_large' }],
  id: [
    block((size) => divider({ block_id: words(size) }), '/block_id', 'block_id'),
    element((size) => button({ action_id: words(size) }), '/action_id', 'action_id'),
    bound((size) => modal({ callback_id: words(size) }), '/view/callback_id', 'callback_id'),
    bound((size) => modal({ external_id: words(size) }), '/view/external_id', 'external_id'),
  ],
  plainText: [
    block((size) => ({ type: 'context', elements: [plain(size)] }), '/elements/0/text', 'plain_text'),
    block((size) => ({ type: 'context', elements: [marked(size)] }), '/elements/0/text', 'mrkdwn'),
  ],
  url: [
    element((size) => button({ url: address(size) }), '/url', 'button'),
    block((size) => image({ image_url: address(size) }), '/image_url', 'image'),
    block((size) => video({ video_url: address(size) }), '/video_url', 'video'),
    block((size) => video({ thumbnail_url: address(size) }), '/thumbnail_url', 'thumbnail'),
    block((size) => richText({ type: 'link', url: address(size) }), '/elements/0/elements/0/url', 'link'),
    element(
      (size) => ({ type: 'overflow', options: [option({ url: address(size) })] }),
      '/options/0/url',
      'option of an overflow menu',
    ),
  ],
  viewTitle: [bound((size) => modal({ title: plain(size) }), '/view/title/text')],
  viewButton: [
    bound((size) => modal({ submit: plain(size) }), '/view/submit/text', 'submit'),
    bound((size) => modal({ close: plain(size) }), '/view/close/text', 'close'),
  ],
  privateMetadata: [bound((size) => modal({ private_metadata: words(size) }), '/view/private_metadata')],
} satisfies Readonly<Record<string, readonly LimitCase[]>>;
