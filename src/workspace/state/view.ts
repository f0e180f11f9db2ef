import type { KnownBlock } from '@slack/types';
import type { PlainText } from '../page-objects.ts';

/** A modal in a member's stack, or a member's Home tab. */
export type View = {
  /** `V…` */
  readonly id: string;
  readonly type: 'modal' | 'home';
  readonly ownerId: string;
  readonly callbackId: string;
  readonly privateMetadata: string;
  readonly externalId: string;
  readonly title: PlainText | null;
  readonly submit: PlainText | null;
  readonly close: PlainText | null;
  readonly blocks: readonly KnownBlock[];
  readonly clearOnClose: boolean;
  readonly notifyOnClose: boolean;
  /** Changes with every update; a caller may demand that it is still the one it knows. */
  readonly hash: string;
  readonly rootViewId: string;
  readonly previousViewId: string | null;
};

/** What an app says about a view; the workspace adds ids and the hash. */
export type ViewDraft = Omit<View, 'id' | 'ownerId' | 'hash' | 'rootViewId' | 'previousViewId'>;
