import { block, bound, form, type LimitCase } from './limit-case.ts';
import {
  actions,
  address,
  button,
  card,
  container,
  divider,
  feedback,
  image,
  input,
  marked,
  plain,
  plan,
  section,
  task,
  times,
  video,
  words,
} from './sample-parts.ts';

/** Limits of single blocks. */
export const blockLimitCases = {
  actionsElements: [block((size) => actions(...times(size, () => button())), '/elements')],
  alertText: [bound((size) => form({ type: 'alert', text: marked(size) }), '/view/blocks/0/text/text')],
  cardTitle: [block((size) => card({ title: marked(size) }), '/title/text')],
  cardSubtitle: [block((size) => card({ title: marked(), subtitle: marked(size) }), '/subtitle/text')],
  cardBody: [block((size) => card({ body: marked(size) }), '/body/text')],
  cardSubtext: [block((size) => card({ title: marked(), subtext: marked(size) }), '/subtext/text')],
  cardActions: [block((size) => card({ actions: times(size, () => button()) }), '/actions')],
  carouselCards: [block((size) => ({ type: 'carousel', elements: times(size, () => card()) }), '/elements')],
  containerTitle: [block((size) => container({ title: plain(size) }), '/title/text')],
  containerSubtitle: [block((size) => container({ subtitle: marked(size) }), '/subtitle/text')],
  containerChildren: [block((size) => container({ child_blocks: times(size, () => divider()) }), '/child_blocks')],
  contextElements: [block((size) => ({ type: 'context', elements: times(size, () => plain()) }), '/elements')],
  contextActionsElements: [
    block((size) => ({ type: 'context_actions', elements: times(size, () => feedback()) }), '/elements'),
  ],
  headerText: [block((size) => ({ type: 'header', text: plain(size) }), '/text/text')],
  headerLevel: [block((size) => ({ type: 'header', text: plain(), level: size }), '/level')],
  imageAlt: [
    block((size) => image({ alt_text: words(size) }), '/alt_text', 'block'),
    block(
      (size) => section({ text: plain(), accessory: image({ alt_text: words(size) }) }),
      '/accessory/alt_text',
      'element',
    ),
    block((size) => video({ alt_text: words(size) }), '/alt_text', 'video'),
  ],
  imageTitle: [block((size) => image({ title: plain(size) }), '/title/text')],
  inputLabel: [
    bound((size) => form(input({ type: 'plain_text_input' }, { label: plain(size) })), '/view/blocks/0/label/text'),
  ],
  inputHint: [
    bound((size) => form(input({ type: 'plain_text_input' }, { hint: plain(size) })), '/view/blocks/0/hint/text'),
  ],
  planTasks: [block((size) => plan(...times(size, (index) => task(`${index}`))), '/tasks')],
  richTextIndent: [
    block(
      (size) => ({
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_list',
            style: 'bullet',
            indent: size,
            elements: [{ type: 'rich_text_section', elements: [] }],
          },
        ],
      }),
      '/elements/0/indent',
    ),
  ],
  sectionText: [
    block((size) => section({ text: marked(size) }), '/text/text', 'mrkdwn'),
    block((size) => section({ text: plain(size) }), '/text/text', 'plain_text'),
  ],
  sectionFields: [block((size) => section({ fields: times(size, () => plain()) }), '/fields')],
  sectionField: [block((size) => section({ fields: [plain(), marked(size)] }), '/fields/1/text')],
  videoTitle: [block((size) => video({ title: plain(size) }), '/title/text')],
  videoDescription: [block((size) => video({ description: plain(size) }), '/description/text')],
  videoAuthor: [
    block((size) => video({ author_name: words(size) }), '/author_name', 'author'),
    block((size) => video({ provider_name: words(size) }), '/provider_name', 'provider'),
  ],
  videoLink: [
    block((size) => video({ title_url: address(size) }), '/title_url', 'page'),
    block((size) => video({ provider_icon_url: address(size) }), '/provider_icon_url', 'icon'),
  ],
} satisfies Readonly<Record<string, readonly LimitCase[]>>;
