import { describe, expect, it } from 'vitest';
import { form, home, judge, modal } from './limit-case.ts';
import { actions, button, divider, input, plain, section } from './sample-parts.ts';

const textInput = (more: object = {}) => ({ type: 'plain_text_input', ...more });
const number = (more: object) => form(input({ type: 'number_input', is_decimal_allowed: false, ...more }));
const element = '/view/blocks/0/element';

describe('readView', () => {
  it.each([
    ['a modal without a title', modal({ title: undefined }), 'missing required field: title [json-pointer:/view]'],
    [
      'a title with marks',
      modal({ title: { type: 'mrkdwn', text: 'a' } }),
      'unsupported type: mrkdwn [json-pointer:/view/title/type]',
    ],
    ['a modal without blocks', modal({ blocks: undefined }), 'missing required field: blocks [json-pointer:/view]'],
    ['blocks that are no list', modal({ blocks: {} }), 'must be an array [json-pointer:/view/blocks]'],
    [
      'inputs without a submit button',
      modal({ blocks: [input(textInput())], submit: undefined }),
      'missing required field: submit (a view with input blocks needs one) [json-pointer:/view]',
    ],
    ['another kind of view', modal({ type: 'home' }), 'must be a valid enum value: modal [json-pointer:/view/type]'],
    ['a field of nobody', modal({ color: 'red' }), 'invalid additional property: color [json-pointer:/view]'],
    [
      'a Home tab with a button to close',
      { kind: 'home', view: { type: 'home', blocks: [], close: plain() } },
      'invalid additional property: close [json-pointer:/view]',
    ],
    [
      'a Home tab that tells when it closes',
      { kind: 'home', view: { type: 'home', blocks: [], notify_on_close: true } },
      'invalid additional property: notify_on_close [json-pointer:/view]',
    ],
    ['nothing', { kind: 'modal', view: null }, 'must be an object [json-pointer:/view]'],
    [
      'two elements with the focus',
      form(input(textInput({ focus_on_load: true })), input(textInput({ focus_on_load: true }))),
      'must be true for one element only [json-pointer:/view/blocks/1/element/focus_on_load]',
    ],
    [
      'two blocks of one id',
      form(divider({ block_id: 'a' }), divider({ block_id: 'a' })),
      'block_id "a" already exists [json-pointer:/view/blocks/1/block_id]',
    ],
    [
      'a shortest that is above the longest',
      form(input(textInput({ min_length: 5, max_length: 4 }))),
      `must not be above max_length [json-pointer:${element}/min_length]`,
    ],
    [
      'a longest of nothing',
      form(input(textInput({ max_length: 0 }))),
      `must be more than 0 [json-pointer:${element}/max_length]`,
    ],
    [
      'a length that is not whole',
      form(input(textInput({ min_length: 1.5 }))),
      `must be an integer [json-pointer:${element}/min_length]`,
    ],
    [
      'fewer lines at most than at least',
      form(input({ type: 'rich_text_input', min_lines: 3, max_lines: 2 })),
      `must not be above max_lines [json-pointer:${element}/min_lines]`,
    ],
    [
      'a least above the most',
      number({ min_value: '10', max_value: '9' }),
      `must not be above max_value [json-pointer:${element}/min_value]`,
    ],
    [
      'a beginning below the least',
      number({ min_value: '3', initial_value: '2' }),
      `must not be above initial_value [json-pointer:${element}/min_value]`,
    ],
    [
      'a beginning above the most',
      number({ max_value: '3', initial_value: '4' }),
      `must not be above max_value [json-pointer:${element}/initial_value]`,
    ],
    [
      'a fraction where none may be',
      number({ initial_value: '0.5' }),
      `must be an integer [json-pointer:${element}/initial_value]`,
    ],
    [
      'words for a number',
      number({ min_value: 'few' }),
      `must be a number in a string [json-pointer:${element}/min_value]`,
    ],
    [
      'a number that is no text',
      number({ min_value: 1 }),
      `must be a number in a string [json-pointer:${element}/min_value]`,
    ],
    [
      'files that dispatch',
      form(input({ type: 'file_input' }, { dispatch_action: true })),
      'must be false for a file_input [json-pointer:/view/blocks/0/dispatch_action]',
    ],
    [
      'a dispatch on nothing',
      form(input(textInput({ dispatch_action_config: {} }))),
      `missing required field: trigger_actions_on [json-pointer:${element}/dispatch_action_config]`,
    ],
    [
      'an answer address on Home',
      home(input({ type: 'channels_select', response_url_enabled: true })),
      'must be false outside of input blocks in modals',
    ],
  ] as const)('refuses %s', (_what, view, sentence) => {
    const verdict = judge(view);
    expect(verdict?.error).toBe('invalid_arguments');
    expect(verdict?.sentences.join('\n')).toContain(`[ERROR] ${sentence}`);
  });

  it('takes forms, an answer address in them, an empty Home tab and Home tabs with inputs', () => {
    const channel = { type: 'channels_select', response_url_enabled: true, focus_on_load: true };
    expect(judge(form(input(channel), input(textInput({ min_length: 0, max_length: 3000 }))))).toBeUndefined();
    expect(judge(home())).toBeUndefined();
    expect(judge(home(input(textInput()), section({ text: plain(), accessory: button() })))).toBeUndefined();
    expect(judge(modal({ blocks: [actions(button())], submit: undefined, submit_disabled: true }))).toBeUndefined();
  });

  it('takes null for what a view does without', () => {
    expect(judge(modal({ close: null, submit: null, callback_id: null, private_metadata: null }))).toBeUndefined();
  });
});
