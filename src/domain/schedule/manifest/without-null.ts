/** What is not set is left out of an object, however deep. */
export function withoutNull(value: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      if (inner === null) return [];
      return [[key, typeof inner === 'object' && !Array.isArray(inner) ? withoutNull(inner) : inner]];
    }),
  );
}
