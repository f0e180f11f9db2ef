const units = ['B', 'kB', 'MB'] as const;

/** `12 kB`, with the number as the reader's language writes it; in steps of 1,000, as computers show files today. */
export const formatSize = (bytes: number, locale: string): string => {
  const step = bytes < 1000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(bytes / 1000 ** step);
  return `${number} ${units[step] ?? 'B'}`;
};
