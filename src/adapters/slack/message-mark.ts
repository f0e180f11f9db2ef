import { z } from 'zod';

/** `event_type` of the metadata that makes a message of ours findable again. */
export const markType = 'tutor_answer';

const marked = z.object({
  metadata: z
    .object({
      event_type: z.string(),
      event_payload: z.object({ mark: z.string(), growing: z.boolean().optional() }),
    })
    .optional()
    .catch(undefined),
  blocks: z
    .array(z.looseObject({ type: z.string(), task_id: z.string().optional() }))
    .optional()
    .catch(undefined),
});

/** The mark a message of ours bears; `isComplete` is false while it grows, as when its tutor was interrupted. */
export interface Mark {
  readonly mark: string;
  readonly isComplete: boolean;
}

/** Null for messages that bear none. A stream bears it as the id of its task, because it takes no metadata before its end. */
export function markOf(message: unknown): Mark | null {
  const { metadata, blocks = [] } = marked.safeParse(message).data ?? {};
  if (metadata?.event_type === markType) {
    const { mark, growing } = metadata.event_payload;
    return { mark, isComplete: growing !== true };
  }
  const task = blocks.find(({ type }) => type === 'task_card')?.task_id;
  return task === undefined ? null : { mark: task, isComplete: false };
}
