const two = (part: number): string => String(part).padStart(2, '0');

/** Seconds since 1970 as a `datetime-local` input wants them: `2026-11-23T09:00`, in this computer's time zone. */
export const localDateTime = (seconds: number): string => {
  const date = new Date(seconds * 1000);
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
};

/** The opposite of {@link localDateTime}; null for an empty or incomplete text. */
export const secondsOf = (text: string): number | null => {
  const milliseconds = new Date(text).getTime();
  return Number.isNaN(milliseconds) ? null : Math.floor(milliseconds / 1000);
};
