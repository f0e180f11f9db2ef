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

/** How a message bears a mark: complete, still growing (its tutor was interrupted), or not at all. */
export function readMark(message: unknown, mark: string): 'complete' | 'growing' | null {
  const { metadata, blocks = [] } = marked.safeParse(message).data ?? {};
  if (metadata?.event_type === markType && metadata.event_payload.mark === mark) {
    return metadata.event_payload.growing === true ? 'growing' : 'complete';
  }
  return blocks.some(({ type, task_id: id }) => type === 'task_card' && id === mark) ? 'growing' : null;
}
