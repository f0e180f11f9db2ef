import type {
  ChannelsSelect,
  ConversationFilter,
  ConversationsSelect,
  ExternalSelect,
  MultiChannelsSelect,
  MultiConversationsSelect,
  MultiExternalSelect,
  MultiStaticSelect,
  MultiUsersSelect,
  StaticSelect,
  UsersSelect,
} from '@slack/types';
import { isJsonObject } from '../state/json.ts';
import { blockLimits as limits } from './block-limits.ts';
import { anyOf, exactlyOneOf, fieldsOf, object, typed } from './object-rule.ts';
import { beginsWithin, menuOption, menuOptions } from './option-rules.ts';
import { both, flagRule, list, oneOf, type Rule, unbounded, wholeNumber } from './rule.ts';
import { confirm, id, placeholder } from './text-rules.ts';

const menu = { action_id: id, confirm, focus_on_load: flagRule, placeholder };
const many = { ...menu, max_selected_items: wholeNumber(1, unbounded) };
const ids = list(id, unbounded);
const begin = list(menuOption, limits.selectOptions);
const min_query_length = wholeNumber(0, unbounded);

const filter = object(
  fieldsOf<ConversationFilter>({
    include: list(oneOf('im', 'mpim', 'private', 'public'), limits.conversationKinds),
    exclude_external_shared_channels: flagRule,
    exclude_bot_users: flagRule,
  }),
  anyOf('include', 'exclude_external_shared_channels', 'exclude_bot_users'),
);

/** A menu lists options or groups of them; what it begins with is one of its options. */
const offers = both(exactlyOneOf('options', 'option_groups'), beginsWithin);

/** Nobody can begin with more than may be chosen. */
function atMostSelected(field: string): Rule {
  return (value, pointer, report) => {
    if (!isJsonObject(value)) return;
    const most = value.max_selected_items;
    const chosen = value[field];
    if (typeof most !== 'number' || !Array.isArray(chosen) || chosen.length <= most) return;
    report(`${pointer}/${field}`, `no more than ${most} items allowed`, {
      constraint: { type: 'max_items', expected: most },
    });
  };
}

/** Menus of one and of several; options come with them, from the app, or from the workspace. */
export const menuElementRules = {
  static_select: typed(fieldsOf<StaticSelect>({ ...menu, ...menuOptions, initial_option: menuOption }), offers),
  multi_static_select: typed(
    fieldsOf<MultiStaticSelect>({ ...many, ...menuOptions, initial_options: begin }),
    both(offers, atMostSelected('initial_options')),
  ),
  external_select: typed(fieldsOf<ExternalSelect>({ ...menu, initial_option: menuOption, min_query_length })),
  multi_external_select: typed(
    fieldsOf<MultiExternalSelect>({ ...many, initial_options: begin, min_query_length }),
    atMostSelected('initial_options'),
  ),
  users_select: typed(fieldsOf<UsersSelect>({ ...menu, initial_user: id })),
  multi_users_select: typed(
    fieldsOf<MultiUsersSelect>({ ...many, initial_users: ids }),
    atMostSelected('initial_users'),
  ),
  channels_select: typed(fieldsOf<ChannelsSelect>({ ...menu, initial_channel: id, response_url_enabled: flagRule })),
  multi_channels_select: typed(
    fieldsOf<MultiChannelsSelect>({ ...many, initial_channels: ids }),
    atMostSelected('initial_channels'),
  ),
  conversations_select: typed(
    fieldsOf<ConversationsSelect>({
      ...menu,
      initial_conversation: id,
      default_to_current_conversation: flagRule,
      response_url_enabled: flagRule,
      filter,
    }),
  ),
  multi_conversations_select: typed(
    fieldsOf<MultiConversationsSelect>({
      ...many,
      initial_conversations: ids,
      default_to_current_conversation: flagRule,
      filter,
    }),
    atMostSelected('initial_conversations'),
  ),
};
