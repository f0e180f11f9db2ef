import type { ActionsBlock, InputBlock, KnownBlock, Option, PlainTextOption } from '@slack/types';

const plain = (text: string) => ({ type: 'plain_text', text }) as const;
const option = (value: string, text = value): PlainTextOption => ({ text: plain(text), value });
const described = (value: string, text: string, description: string): Option => ({
  ...option(value, text),
  description: plain(description),
});

const options = [option('one', '하나 :one:'), option('two', '둘'), option('three', 'Three')];
const choices = [described('easy', '쉬움', '바로 기억났어요'), described('hard', '어려움', '한참 생각했어요')];

type Control = Extract<ActionsBlock['elements'][number], { action_id?: string }>;

/** One of every element that may stand in a message; its `action_id` is its type. */
export const controls: readonly Control[] = [
  { type: 'button', action_id: 'button', text: plain('누르기'), value: 'pressed' },
  {
    type: 'button',
    action_id: 'careful',
    text: plain('지우기'),
    style: 'danger',
    value: 'removed',
    confirm: { title: plain('정말요?'), text: plain('되돌릴 수 없어요.'), confirm: plain('네'), deny: plain('아니요') },
  },
  { type: 'button', action_id: 'silent', text: plain('대답 없음'), style: 'primary' },
  { type: 'overflow', action_id: 'overflow', options: [option('copy', '복사'), option('move', '옮기기')] },
  { type: 'static_select', action_id: 'static_select', placeholder: plain('고르기'), options },
  {
    type: 'static_select',
    action_id: 'grouped',
    placeholder: plain('Grouped'),
    option_groups: [
      { label: plain('작업'), options: [option('pod', 'Pod'), option('job', 'Job')] },
      { label: plain('네트워크'), options: [option('service', 'Service')] },
    ],
  },
  { type: 'multi_static_select', action_id: 'multi_static_select', placeholder: plain('여러 개'), options },
  { type: 'external_select', action_id: 'external_select', placeholder: plain('찾기'), min_query_length: 2 },
  {
    type: 'multi_external_select',
    action_id: 'multi_external_select',
    placeholder: plain('Find several'),
    min_query_length: 0,
  },
  { type: 'users_select', action_id: 'users_select', placeholder: plain('멤버') },
  { type: 'multi_users_select', action_id: 'multi_users_select' },
  { type: 'channels_select', action_id: 'channels_select' },
  { type: 'multi_channels_select', action_id: 'multi_channels_select' },
  { type: 'conversations_select', action_id: 'conversations_select' },
  { type: 'multi_conversations_select', action_id: 'multi_conversations_select' },
  { type: 'radio_buttons', action_id: 'radio_buttons', options: choices },
  { type: 'checkboxes', action_id: 'checkboxes', options: choices },
  { type: 'datepicker', action_id: 'datepicker', initial_date: '2026-11-23' },
  { type: 'timepicker', action_id: 'timepicker', initial_time: '09:00', timezone: 'Asia/Seoul' },
  { type: 'datetimepicker', action_id: 'datetimepicker', initial_date_time: 1_795_392_000 },
];

const label = (text: string, element: InputBlock['element'], more: Partial<InputBlock> = {}): InputBlock => ({
  type: 'input',
  block_id: element.action_id ?? '',
  label: plain(text),
  element,
  optional: true,
  ...more,
});

/** One of every element that may stand in an input of a modal; only the first must be filled in. */
export const inputs: readonly KnownBlock[] = [
  label(
    '제목',
    { type: 'plain_text_input', action_id: 'title', min_length: 2, max_length: 20, placeholder: plain('짧게') },
    { optional: false, hint: plain('두 글자 이상') },
  ),
  label('본문', { type: 'plain_text_input', action_id: 'body', multiline: true }),
  label('Rich text', { type: 'rich_text_input', action_id: 'rich' }),
  label('E-mail', { type: 'email_text_input', action_id: 'email' }),
  label('숫자', {
    type: 'number_input',
    action_id: 'number',
    is_decimal_allowed: false,
    min_value: '1',
    max_value: '5',
  }),
  label('Address', { type: 'url_text_input', action_id: 'url' }),
  label('주제', { type: 'static_select', action_id: 'topic', options }),
  label('External', { type: 'external_select', action_id: 'external', min_query_length: 1 }),
  label('누구에게', { type: 'multi_users_select', action_id: 'people', max_selected_items: 2 }),
  label('난이도', { type: 'radio_buttons', action_id: 'difficulty', options: choices }),
  label('알림', { type: 'checkboxes', action_id: 'notify', options: choices }),
  label('날짜', { type: 'datepicker', action_id: 'date' }),
  label('시각', { type: 'timepicker', action_id: 'time' }),
  label('마감', { type: 'datetimepicker', action_id: 'due' }),
  label('첨부 파일', { type: 'file_input', action_id: 'files', filetypes: ['md', 'png'], max_files: 2 }),
];
