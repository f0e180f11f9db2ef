import type {
  ChannelsSelect,
  ConversationsSelect,
  MultiChannelsSelect,
  MultiConversationsSelect,
  MultiUsersSelect,
  UsersSelect,
} from '@slack/types';
import type { ReactNode } from 'react';
import type { ElementState } from '../../page-acts.ts';
import { useDirectory } from '../shell/directory-context.ts';
import { useWords } from '../shell/words-context.ts';
import type { ElementProps } from './element-props.ts';
import { OutcomeMark } from './outcome-mark.tsx';
import type { SelectChoice } from './select-choice.ts';
import { SelectMenu } from './select-menu.tsx';
import { useElement } from './use-element.ts';

type DirectorySelect =
  | UsersSelect
  | MultiUsersSelect
  | ChannelsSelect
  | MultiChannelsSelect
  | ConversationsSelect
  | MultiConversationsSelect;

const initialOf = (element: DirectorySelect): readonly string[] => {
  const one = (id: string | undefined): readonly string[] => (id === undefined ? [] : [id]);
  switch (element.type) {
    case 'users_select':
      return one(element.initial_user);
    case 'multi_users_select':
      return element.initial_users ?? [];
    case 'channels_select':
      return one(element.initial_channel);
    case 'multi_channels_select':
      return element.initial_channels ?? [];
    case 'conversations_select':
      return one(element.initial_conversation);
    case 'multi_conversations_select':
      return element.initial_conversations ?? [];
  }
};

/** The name under which Slack keeps what such a select holds, such as `selected_user`. */
const stateKey = (type: DirectorySelect['type']): keyof ElementState => {
  const noun = type.replace(/^multi_/, '').replace(/s_select$/, '');
  return `selected_${noun}${type.startsWith('multi_') ? 's' : ''}` as keyof ElementState;
};

/** A select over the workspace's members, channels or conversations. */
export const DirectorySelectElement = (props: ElementProps<DirectorySelect>): ReactNode => {
  const { element, blockId, label, dispatches, describedBy } = props;
  const words = useWords();
  const { members, conversations } = useDirectory();
  const { held, outcome, change } = useElement(element, blockId, dispatches);
  const multiple = element.type.startsWith('multi_');
  const key = stateKey(element.type);

  const choices: readonly SelectChoice[] = element.type.endsWith('users_select')
    ? [...members.values()].map(({ id, displayName }) => ({ value: id, text: displayName }))
    : [...conversations.values()]
        .filter(({ kind }) => kind === 'channel' || element.type.endsWith('conversations_select'))
        .map(({ id, kind, name }) => ({ value: id, text: kind === 'channel' ? `#${name}` : name }));
  const value = held?.[key];
  const selected =
    held === undefined ? initialOf(element) : Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];

  return (
    <span className="element">
      <SelectMenu
        label={label}
        placeholder={element.placeholder?.text ?? words.choose}
        groups={[{ label: '', choices }]}
        selected={selected}
        multiple={multiple}
        clearable={!dispatches}
        busy={outcome === 'busy'}
        describedBy={describedBy}
        onSelect={(ids) => change({ type: element.type, [key]: multiple ? ids : (ids[0] ?? null) })}
      />
      <OutcomeMark outcome={outcome} />
    </span>
  );
};
