import type { PageFile } from '../../page-objects.ts';

/** A file on its way to the workspace. */
export type Attachment = {
  readonly key: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /**
   * - `uploading`: `sent` of 1 has reached the workspace
   * - `kept`: ready to be shared
   * - `refused`: it will not be sent; `reason` says why
   */
  readonly state:
    | { readonly kind: 'uploading'; readonly sent: number }
    | { readonly kind: 'kept'; readonly file: PageFile }
    | { readonly kind: 'refused'; readonly reason: string };
};

export type Attachments = readonly Attachment[];

/** The ids of those that are ready. */
export const keptIds = (attachments: Attachments): readonly string[] =>
  attachments.flatMap(({ state }) => (state.kind === 'kept' ? [state.file.id] : []));
