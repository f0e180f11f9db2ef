/** Minutes from midnight of a time as Slack's pickers give it: `22:00`; 0 of none. */
export function minutesOf(time: string | null | undefined): number {
  const [hour = 0, minute = 0] = (time ?? '').split(':').map(Number);
  return (hour || 0) * 60 + (minute || 0);
}

/** The other way round. */
export function clockTime(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
