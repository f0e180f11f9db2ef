import { describe, expect, it } from 'vitest';
import { judge, message } from './limit-case.ts';
import { actions, button, confirm, image, input, option, plain, video } from './sample-parts.ts';

const select = (more: object) => actions({ type: 'static_select', ...more });
const many = (more: object) =>
  actions({ type: 'multi_static_select', options: ['a', 'b'].map((value) => option({ value })), ...more });

describe('elements in a message', () => {
  it.each([
    [
      'an unknown style',
      actions(button({ style: 'loud' })),
      'must be a valid enum value: primary, danger [json-pointer:/blocks/0/elements/0/style]',
    ],
    [
      'a confirmation without a way out',
      actions(button({ confirm: confirm({ deny: undefined }) })),
      'missing required field: deny [json-pointer:/blocks/0/elements/0/confirm]',
    ],
    [
      'a menu without options',
      select({}),
      'must have exactly one of: options, option_groups [json-pointer:/blocks/0/elements/0]',
    ],
    [
      'options beside groups',
      select({ options: [option()], option_groups: [{ label: plain(), options: [option()] }] }),
      'must have exactly one of: options, option_groups',
    ],
    [
      'a link in a menu',
      select({ options: [option({ url: 'https://example.org' })] }),
      'invalid additional property: url [json-pointer:/blocks/0/elements/0/options/0]',
    ],
    [
      'a beginning that is no option',
      select({ options: [option()], initial_option: option({ value: 'w' }) }),
      'initial option must exactly match one of the options [json-pointer:/blocks/0/elements/0/initial_option]',
    ],
    [
      'a beginning of other words',
      select({ options: [option()], initial_option: option({ text: plain(2) }) }),
      'initial option must exactly match',
    ],
    [
      'more to begin with than may be chosen',
      many({ max_selected_items: 1, initial_options: [option({ value: 'a' }), option({ value: 'b' })] }),
      'no more than 1 items allowed [json-pointer:/blocks/0/elements/0/initial_options]',
    ],
    [
      'nothing that may be chosen',
      many({ max_selected_items: 0 }),
      'must be more than 0 [json-pointer:/blocks/0/elements/0/max_selected_items]',
    ],
    [
      'an empty beginning',
      many({ initial_options: [] }),
      'no less than 1 items allowed [json-pointer:/blocks/0/elements/0/initial_options]',
    ],
    [
      'a filter of nothing',
      actions({ type: 'conversations_select', filter: {} }),
      'missing required field: include or',
    ],
    [
      'an answer address in a message',
      input({ type: 'channels_select', response_url_enabled: true }),
      'must be false outside of input blocks in modals [json-pointer:/blocks/0/element/response_url_enabled]',
    ],
    [
      'a script behind a button',
      actions(button({ url: 'javascript:alert(1)' })),
      'must be a URL that begins with one of: http, https, mailto, slack, tel [json-pointer:/blocks/0/elements/0/url]',
    ],
    [
      'an address without a host',
      image({ image_url: 'https:example' }),
      'must be a URL that begins with one of: http, https [json-pointer:/blocks/0/image_url]',
    ],
    ['an address with a space', image({ image_url: 'https://example.org/a b' }), 'must be a URL'],
    [
      'a video over http',
      video({ video_url: 'http://example.org/v' }),
      'must be a URL that begins with one of: https [json-pointer:/blocks/0/video_url]',
    ],
    [
      'an image from nowhere',
      { type: 'image', alt_text: 'a' },
      'must have exactly one of: image_url, slack_file [json-pointer:/blocks/0]',
    ],
    [
      'an image from two places',
      image({ slack_file: { id: 'F0123ABCD' } }),
      'must have exactly one of: image_url, slack_file',
    ],
    [
      'a file that is none',
      image({ image_url: undefined, slack_file: { id: 'f1' } }),
      'must be a file id such as F0123ABCD [json-pointer:/blocks/0/slack_file/id]',
    ],
    [
      'a day that does not exist',
      actions({ type: 'datepicker', initial_date: '2026-02-30' }),
      'must be a date in the format YYYY-MM-DD [json-pointer:/blocks/0/elements/0/initial_date]',
    ],
    [
      'a time that does not exist',
      actions({ type: 'timepicker', initial_time: '24:00' }),
      'must be a time in the format HH:mm',
    ],
    [
      'a time zone that does not exist',
      actions({ type: 'timepicker', timezone: 'Mars/Olympus' }),
      'must be an IANA time zone',
    ],
    [
      'milliseconds',
      actions({ type: 'datetimepicker', initial_date_time: 1_772_442_000_000 }),
      'must be less than 10000000000',
    ],
  ])('are refused for %s', (_what, block, sentence) => {
    const verdict = judge(message(block));
    expect(verdict?.error).toBe('invalid_blocks');
    expect(verdict?.sentences.join('\n')).toContain(sentence);
  });

  it('take null for what they do without', () => {
    expect(judge(message(actions(button({ action_id: null, url: null, confirm: null }))))).toBeUndefined();
  });
});
