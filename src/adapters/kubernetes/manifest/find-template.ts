/** What only a chart's or a generator's template has; `{{ $labels.pod }}` in an alert's text is none of it. */
const mark =
  /\{\{-?\s*(?:\/\*|\.(?:Values|Release|Chart|Capabilities|Files|Template)\b|(?:include|template|define|block|range|with|if|else|end|toYaml|tpl|required|default|lookup)\b|\$\.(?:Values|Release|Chart)\b)/;

/** The line, from 1, at which a text shows that it is a template; null for none. */
export function templateLine(text: string): number | null {
  const at = text.split('\n').findIndex((line) => !/^\s*#/.test(line) && mark.test(line));
  return at < 0 ? null : at + 1;
}
