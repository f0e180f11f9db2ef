/** RFC 3339, to the second as Kubernetes writes it. */
export function printTime(epochMs: number | null): string | null {
  return epochMs === null ? null : `${new Date(epochMs).toISOString().slice(0, 19)}Z`;
}
