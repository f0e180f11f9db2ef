type DateStyle = Intl.DateTimeFormatOptions;

const styles: ReadonlyMap<string, DateStyle> = new Map<string, DateStyle>([
  ['date_num', { year: 'numeric', month: '2-digit', day: '2-digit' }],
  ['date', { year: 'numeric', month: 'long', day: 'numeric' }],
  ['date_short', { year: 'numeric', month: 'short', day: 'numeric' }],
  ['date_long', { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' }],
  ['date_pretty', { year: 'numeric', month: 'long', day: 'numeric' }],
  ['date_short_pretty', { year: 'numeric', month: 'short', day: 'numeric' }],
  ['date_long_pretty', { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' }],
  ['day_divider_pretty', { weekday: 'long', month: 'long', day: 'numeric' }],
  ['time', { hour: 'numeric', minute: '2-digit' }],
  ['time_secs', { hour: 'numeric', minute: '2-digit', second: '2-digit' }],
]);

export type Reader = { readonly locale: string; readonly tz: string };

/** Making a formatter takes a hundred times as long as using one, and a list of ten thousand messages uses many. */
const made = new Map<string, Intl.DateTimeFormat>();
/** Members × styles in use stay far below; the bound only keeps the map from growing for ever. */
const mostMade = 500;

/** A date formatter that takes an unknown locale or time zone for English and UTC, instead of throwing. */
export const dateFormat = ({ locale, tz }: Reader, style: DateStyle): Intl.DateTimeFormat => {
  const key = JSON.stringify([locale, tz, style]);
  const known = made.get(key);
  if (known !== undefined) return known;
  const format = makeFormat({ locale, tz }, style);
  if (made.size >= mostMade) made.clear();
  made.set(key, format);
  return format;
};

const makeFormat = ({ locale, tz }: Reader, style: DateStyle): Intl.DateTimeFormat => {
  try {
    return new Intl.DateTimeFormat(locale, { ...style, timeZone: tz });
  } catch {
    return new Intl.DateTimeFormat('en-US', { ...style, timeZone: 'UTC' });
  }
};

/**
 * A date as `<!date^…>` and the rich text element ask for it: `format` with the tokens of Slack's documentation
 * ("Formatting text for app surfaces", date formatting), `timestamp` in seconds. Unknown tokens stay as they are.
 */
export const formatDate = (timestamp: number, format: string, reader: Reader): string =>
  format.replace(/\{([a-z_]+)\}/g, (token, name: string) => {
    const style = styles.get(name);
    return style === undefined ? token : dateFormat(reader, style).format(timestamp * 1000);
  });
