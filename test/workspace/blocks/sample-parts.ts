/** The smallest parts Block Kit takes, to be made bigger by tests. */

const letters = ['가', '🎉', '힣', '👍', '한'];

/** Words of exactly so many code points; every second one has two UTF-16 units. */
export const words = (length: number) => times(length, (index) => letters[index % letters.length]).join('');
export const times = <Item>(count: number, item: (index: number) => Item) =>
  Array.from({ length: count }, (_, index) => item(index));
/** An address of exactly so many code points. */
export const address = (length = 30) => `https://example.org/${words(length - 'https://example.org/'.length)}`;

export const plain = (length = 1) => ({ type: 'plain_text', text: words(length) });
export const marked = (length = 1) => ({ type: 'mrkdwn', text: words(length) });
export const option = (more: object = {}) => ({ text: plain(), value: 'v', ...more });
export const button = (more: object = {}) => ({ type: 'button', text: plain(), ...more });
export const image = (more: object = {}) => ({ type: 'image', image_url: address(), alt_text: 'a', ...more });
export const confirm = (more: object = {}) => ({
  title: plain(),
  text: plain(),
  confirm: plain(),
  deny: plain(),
  ...more,
});
export const feedback = (more: object = {}) => ({
  type: 'feedback_buttons',
  positive_button: { text: plain(), value: 'v', ...more },
  negative_button: { text: plain(), value: 'w' },
});
export const richText = (...elements: object[]) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
});

export const section = (more: object = { text: plain() }) => ({ type: 'section', ...more });
export const actions = (...elements: object[]) => ({ type: 'actions', elements });
export const input = (element: object, more: object = {}) => ({ type: 'input', label: plain(), element, ...more });
export const divider = (more: object = {}) => ({ type: 'divider', ...more });
export const card = (more: object = { title: marked() }) => ({ type: 'card', ...more });
export const container = (more: object = {}) => ({
  type: 'container',
  title: plain(),
  child_blocks: [divider()],
  ...more,
});
export const cell = (length = 1) => ({ type: 'raw_text', text: words(length) });
export const table = (...rows: object[][]) => ({ type: 'table', rows });
export const dataTable = (rows: object[][], more: object = {}) => ({
  type: 'data_table',
  caption: 'a',
  rows,
  ...more,
});
export const task = (id: string, more: object = {}) => ({ task_id: id, title: 'a', status: 'pending', ...more });
export const plan = (...tasks: object[]) => ({ type: 'plan', title: 'a', tasks });
export const chart = (of: object, more: object = {}) => ({
  type: 'data_visualization',
  title: 'a',
  chart: of,
  ...more,
});
export const pie = (...segments: object[]) => ({ type: 'pie', segments });
/** A line chart of so many series over so many categories. */
export const lines = (series: number, points: number, axis: object = {}) => {
  const categories = times(points, (index) => `c${index}`);
  const data = categories.map((label) => ({ label, value: -1.5 }));
  const named = times(series, (index) => ({ name: `s${index}`, data }));
  return { type: 'line', series: named, axis_config: { categories, ...axis } };
};
export const video = (more: object = {}) => ({
  type: 'video',
  video_url: address(),
  thumbnail_url: address(),
  alt_text: 'a',
  title: plain(),
  ...more,
});
