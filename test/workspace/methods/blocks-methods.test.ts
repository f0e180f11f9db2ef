import { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkspace, type Workspace } from '../../../src/workspace/open-workspace.ts';
import { callApi } from '../web-api-client.ts';

const manifest = new URL('../fixtures/manifest.yaml', import.meta.url).pathname;
const words = { type: 'plain_text', text: 'Hello' };
const section = { type: 'section', text: words };
const modal = { type: 'modal', title: words, blocks: [section] };

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace({ manifest });
});
afterAll(() => workspace.close());

const validate = (args: Record<string, unknown>, token = '') => callApi(workspace, 'blocks.validate', args, token);

describe('blocks.validate', () => {
  it('asks for no token, and takes blocks, a message and views', async () => {
    for (const args of [
      { blocks: [section] },
      { blocks: JSON.stringify([section]) },
      { message: { blocks: [section], attachments: [{ color: 'good', blocks: [section] }] } },
      { view: modal },
      { view: { type: 'home', blocks: [] } },
    ]) {
      expect(await validate(args)).toMatchObject({ ok: true });
      expect(await validate(args, 'xoxb-of-another')).toMatchObject({ ok: true });
    }
  });

  it('wants exactly one of its arguments', async () => {
    const refused = {
      ok: false,
      error: 'invalid_arguments',
      response_metadata: { messages: ['must provide exactly one of `blocks`, `view`, or `message`'] },
    };
    expect(await validate({})).toMatchObject(refused);
    expect(await validate({ blocks: [section], view: modal })).toMatchObject(refused);
  });

  it('answers as in the reference for a type that is none', async () => {
    const blocks = [{ type: 'section', text: { type: 'invalid', text: 'Hello' } }];
    expect(await validate({ blocks })).toMatchObject({
      ok: false,
      error: 'invalid_blocks',
      errors: [
        {
          code: 'failed_constraint',
          message: 'unsupported type: invalid',
          pointer: '/0/text/type',
          constraint: { type: 'enum', expected: ['plain_text', 'mrkdwn'], got: 'invalid' },
        },
      ],
    });
  });

  it('names the field that is missing and what was expected', async () => {
    const blocks = [{}, { type: 'header', text: { type: 'plain_text', text: '가'.repeat(151) } }];
    expect((await validate({ blocks })).errors).toEqual([
      { code: 'missing_field', message: 'missing required field: type', field: 'type', pointer: '/0' },
      {
        code: 'failed_constraint',
        message: 'failed to match all allowed schemas',
        pointer: '/1/text',
        constraint: { type: 'all_of' },
      },
      {
        code: 'failed_constraint',
        message: 'must be less than 151 characters',
        pointer: '/1/text/text',
        constraint: { type: 'max_length', expected: 150 },
      },
    ]);
  });

  it.each([
    ['text of a message', { message: { text: 'Hello' } }, 'invalid_message', '', 'invalid additional property: text'],
    ['a message that is none', { message: [] }, 'invalid_message', '', 'must be an object'],
    [
      'an attachment without blocks',
      { message: { attachments: [{ text: 'a' }] } },
      'invalid_message',
      '/attachments/0',
      'missing required field: blocks',
    ],
    [
      'an alert in a message',
      { message: { blocks: [{ type: 'alert', text: words }] } },
      'invalid_message',
      '/blocks/0/type',
      'unsupported type: alert',
    ],
    [
      'two plans',
      { message: { blocks: ['a', 'b'].map(() => ({ type: 'plan', title: 'a', tasks: [] })) } },
      'invalid_message',
      '/blocks/1',
      'Cannot have more than 1 plan block',
    ],
    [
      'a mistake in a modal',
      { view: { ...modal, title: {} } },
      'invalid_view',
      '/title',
      'missing required field: type',
    ],
    [
      'a mistake in blocks of a Home tab',
      { view: { type: 'home', blocks: [{ type: 'divider', a: 1 }] } },
      'invalid_view',
      '/blocks/0',
      'invalid additional property: a',
    ],
    ['blocks that are none', { blocks: 'words' }, 'invalid_blocks', '', 'must be an array'],
    [
      'one block too many',
      { blocks: Array.from({ length: 101 }, () => ({ type: 'divider' })) },
      'invalid_blocks',
      '',
      'no more than 100 items allowed',
    ],
  ])('finds %s', async (_what, args, error, pointer, message) => {
    const answer = await validate(args);
    expect(answer.error).toBe(error);
    expect(answer.errors).toContainEqual(expect.objectContaining({ pointer, message }));
  });

  it('takes blocks of any surface when none is named', async () => {
    expect(
      await validate({
        blocks: [
          { type: 'alert', text: words },
          { type: 'markdown', text: 'a' },
        ],
      }),
    ).toMatchObject({ ok: true });
  });

  it('answers the client of Slack', async () => {
    const client = new WebClient(undefined, { slackApiUrl: workspace.slackApiUrl });
    expect(await client.blocks.validate({ blocks: [{ type: 'divider' }] })).toMatchObject({ ok: true });
    await expect(client.blocks.validate({ blocks: [{ type: 'sparkle' }] })).rejects.toMatchObject({
      data: { error: 'invalid_blocks', errors: [{ pointer: '/0/type', code: 'failed_constraint' }] },
    });
  });
});
