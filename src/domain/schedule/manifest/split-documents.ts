/** A line that ends a YAML document, wherever it stands (yaml.org/spec/1.2.2, 9.1.2: it may stand in no scalar). */
const marker = /^---(?=\s|$)/;

/**
 * The documents of a text that hold more than comments, each after as many empty lines as there were lines before it, so that
 * lines and columns are those of the whole text. One document, or none, is given back as it is.
 */
export function splitDocuments(text: string): readonly string[] {
  const rows = text.split('\n');
  const starts = rows.flatMap((row, index) => (marker.test(row) ? [index] : []));
  if (starts.length === 0) return [text];
  const documents = [0, ...starts].map((start, index) => {
    const [first = '', ...rest] = rows.slice(start, starts[index] ?? rows.length);
    return { start, rows: [first.replace(marker, '   '), ...rest] };
  });
  const full = documents.filter((document) => document.rows.some((row) => !/^\s*(?:#.*|\.\.\.\s*|%.*)?$/.test(row)));
  return full.length < 2 ? [text] : full.map((document) => '\n'.repeat(document.start) + document.rows.join('\n'));
}
