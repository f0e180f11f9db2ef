/** A clock's event has some fifty characters; whatever sends lines of this length is no clock. */
const longestLine = 10_000;

/**
 * The data of each server-sent event (html.spec.whatwg.org/multipage/server-sent-events.html), for events whose data is one
 * line. Fields other than `data` and comments are passed over.
 * @throws Error when a line is endless
 */
export async function* readEvents(body: AsyncIterable<Uint8Array>, heard: () => void): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body) {
    heard();
    const lines = (rest + decoder.decode(chunk, { stream: true })).split(/\r\n|\n|\r/);
    rest = lines.pop() ?? '';
    if (rest.length > longestLine) throw new Error('it sent a line without an end');
    for (const line of lines) if (line.startsWith('data:')) yield line.slice('data:'.length).trim();
  }
}
