import type { Attachments } from '../files/attachment.ts';

/** A message that is not sent yet. */
export type Draft = {
  readonly text: string;
  readonly attachments: Attachments;
  /** Whether a reply is to show in the conversation as well. */
  readonly broadcast: boolean;
};

/** Unsent messages by member, conversation and thread, so that switching loses none. */
export type DraftStore = {
  /** The same value until it changes. */
  readonly get: (key: string) => Draft;
  readonly change: (key: string, to: (old: Draft) => Draft) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

export const emptyDraft: Draft = { text: '', attachments: [], broadcast: false };

const storageKey = 'drafts';
/** Drafts kept over a reload; the oldest go first. Browsers keep about five million characters for one address. */
const mostKept = 50;
const mostCharacters = 20_000;

const isDraft = ({ text, attachments, broadcast }: Draft): boolean =>
  text !== '' || attachments.length > 0 || broadcast;

/** Texts that were kept; what is no such list counts as none. */
const readTexts = (stored: string | null): readonly (readonly [string, Draft])[] => {
  try {
    const list: unknown = JSON.parse(stored ?? '[]');
    if (!Array.isArray(list)) return [];
    return list.flatMap((entry: unknown) => {
      const [key, text]: readonly unknown[] = Array.isArray(entry) ? entry : [];
      return typeof key === 'string' && typeof text === 'string' ? [[key, { ...emptyDraft, text }] as const] : [];
    });
  } catch {
    return [];
  }
};

/** @param storage where texts outlive a reload of the page, such as `sessionStorage`; what it cannot take is not kept */
export const createDraftStore = (storage: Pick<Storage, 'getItem' | 'setItem'>): DraftStore => {
  const drafts = new Map<string, Draft>(readTexts(storage.getItem(storageKey)));
  const listeners = new Set<() => void>();

  const keep = (): void => {
    const texts = [...drafts].filter(([, { text }]) => text !== '' && text.length <= mostCharacters);
    try {
      storage.setItem(storageKey, JSON.stringify(texts.slice(-mostKept).map(([key, { text }]) => [key, text])));
    } catch {
      // A full storage only means that a reload forgets.
    }
  };

  return {
    get: (key) => drafts.get(key) ?? emptyDraft,
    change: (key, to) => {
      const old = drafts.get(key) ?? emptyDraft;
      const next = to(old);
      if (next === old) return;
      drafts.delete(key);
      if (isDraft(next)) drafts.set(key, next);
      if (next.text !== old.text) keep();
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
