import { describe, expect, it } from 'vitest';
import { judge, message } from './limit-case.ts';
import {
  actions,
  button,
  card,
  cell,
  chart,
  container,
  dataTable,
  divider,
  image,
  lines,
  marked,
  pie,
  plain,
  plan,
  section,
  table,
  task,
} from './sample-parts.ts';

describe('validateMessage', () => {
  it.each([
    ['an unknown block', divider({ type: 'sparkle' }), 'unsupported type: sparkle [json-pointer:/blocks/0/type]'],
    ['no object at all', 'words', 'must be an object [json-pointer:/blocks/0]'],
    ['a section without words', { type: 'section' }, 'missing required field: text or fields [json-pointer:/blocks/0]'],
    [
      'empty text',
      { type: 'header', text: plain(0) },
      'must be more than 0 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'mrkdwn in a header',
      { type: 'header', text: marked() },
      'unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]',
    ],
    [
      'a heading of no level',
      { type: 'header', text: plain(), level: 0 },
      'must be more than 0 [json-pointer:/blocks/0/level]',
    ],
    [
      'an empty card',
      card({ subtitle: marked() }),
      'missing required field: hero_image or title or actions or body [json-pointer:/blocks/0]',
    ],
    [
      'a card of two icons',
      card({ title: marked(), icon: image(), slack_icon: { type: 'icon', name: 'star' } }),
      'must have at most one of: icon, slack_icon',
    ],
    [
      'a card of an unknown icon',
      card({ title: marked(), slack_icon: { type: 'icon', name: 'sun' } }),
      'must be a valid enum value: archive',
    ],
    [
      'rich text in a container',
      container({ child_blocks: [{ type: 'rich_text', elements: [] }] }),
      'unsupported type: rich_text [json-pointer:/blocks/0/child_blocks/0/type]',
    ],
    [
      'a container in a container',
      container({ child_blocks: [container()] }),
      'unsupported type: container [json-pointer:/blocks/0/child_blocks/0/type]',
    ],
    [
      'a container closed for ever',
      container({ default_collapsed: true }),
      'must be false unless is_collapsible is true [json-pointer:/blocks/0/default_collapsed]',
    ],
    [
      'rich text in the header of a data table',
      dataTable([[{ type: 'rich_text', elements: [] }], [cell()]]),
      'unsupported type: rich_text [json-pointer:/blocks/0/rows/0/0/type]',
    ],
    [
      'rows of different lengths in a data table',
      dataTable([[cell()], [cell(), cell()]]),
      'must have 1 items like the header [json-pointer:/blocks/0/rows/1]',
    ],
    [
      'a header column that is not there',
      dataTable([[cell()], [cell()]], { row_header_column_index: 1 }),
      'must be less than 1 [json-pointer:/blocks/0/row_header_column_index]',
    ],
    [
      'a slice of nothing',
      chart(pie({ label: 'a', value: 0 })),
      'must be more than 0 [json-pointer:/blocks/0/chart/segments/0/value]',
    ],
    [
      'series of one name',
      chart({ ...lines(1, 1), series: [...lines(1, 1).series, ...lines(1, 1).series] }),
      'series "s0" already exists [json-pointer:/blocks/0/chart/series/1/name]',
    ],
    [
      'a category twice',
      chart(lines(1, 1, { categories: ['c0', 'c0'] })),
      'category "c0" already exists [json-pointer:/blocks/0/chart/axis_config/categories/1]',
    ],
    [
      'a point beside the categories',
      chart(lines(1, 1, { categories: ['other'] })),
      'must be one of the categories [json-pointer:/blocks/0/chart/series/0/data/0/label]',
    ],
    [
      'a series with a gap',
      chart(lines(1, 1, { categories: ['c0', 'c1'] })),
      'missing a point for the category "c1" [json-pointer:/blocks/0/chart/series/0/data]',
    ],
    [
      'a task that waits by itself',
      { type: 'task_card', ...task('1') },
      'must be a valid enum value: in_progress, complete, error [json-pointer:/blocks/0/status]',
    ],
    [
      'one task twice',
      plan(task('1'), task('1')),
      'task_id "1" already exists [json-pointer:/blocks/0/tasks/1/task_id]',
    ],
  ])('refuses %s', (_what, block, sentence) => {
    const verdict = judge(message(block));
    expect(verdict?.error).toBe('invalid_blocks');
    expect(verdict?.sentences.join('\n')).toContain(sentence);
  });

  it.each([
    [
      'two blocks of one id',
      [divider({ block_id: 'a' }), divider({ block_id: 'a' })],
      'block_id "a" already exists [json-pointer:/blocks/1/block_id]',
    ],
    [
      'one id outside and inside of a container',
      [divider({ block_id: 'a' }), container({ child_blocks: [divider({ block_id: 'a' })] })],
      'block_id "a" already exists [json-pointer:/blocks/1/child_blocks/0/block_id]',
    ],
    [
      'two elements of one id in a block',
      [actions(button({ action_id: 'a' }), button({ action_id: 'a' }))],
      'action_id "a" already exists [json-pointer:/blocks/0/elements/1/action_id]',
    ],
    [
      'two buttons of one id on a card',
      [card({ title: marked(), actions: [button({ action_id: 'a' }), button({ action_id: 'a' })] })],
      'action_id "a" already exists [json-pointer:/blocks/0/actions/1/action_id]',
    ],
  ])('refuses %s', (_what, blocks, sentence) => {
    expect(judge(message(...blocks))?.sentences).toEqual([sentence]);
  });

  it('takes one action_id in several blocks, and tables, charts and plans once', () => {
    const accessory = button({ action_id: 'a' });
    expect(
      judge(message(section({ text: plain(), accessory }), section({ text: plain(), accessory }))),
    ).toBeUndefined();
    expect(judge(message(table([cell()], [cell(), cell()]), chart(lines(2, 3)), plan(task('1'))))).toBeUndefined();
  });

  it('looks into attachments and says where the mistake is', () => {
    const args = {
      blocks: [divider({ block_id: 'a' })],
      attachments: [{ text: 'old' }, { blocks: [divider({ block_id: 'a' })] }],
    };
    expect(judge({ kind: 'message', args })).toEqual({
      error: 'invalid_attachments',
      sentences: ['block_id "a" already exists [json-pointer:/attachments/1/blocks/0/block_id]'],
    });
    const broken = { kind: 'message', args: { attachments: [{ blocks: {} }] } } as const;
    expect(judge(broken)?.sentences).toEqual(['must be an array [json-pointer:/attachments/0/blocks]']);
  });

  it('names what it met as text, cut when it is long', () => {
    const [sentence = ''] = judge(message(divider({ type: '<b>'.repeat(200_000) })))?.sentences ?? [];
    expect(sentence).toContain('unsupported type: <b><b>');
    expect(sentence.length).toBeLessThan(400);
  });
});
