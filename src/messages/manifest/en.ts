import type { ManifestMessages } from './manifest-messages.ts';

const counted = (count: number, one: string, many: string) =>
  count === 0 ? '' : `${count} ${count === 1 ? one : many}`;

export const manifestEn: ManifestMessages = {
  help: 'Send a manifest in a code block or as a file and I tell what to mend; Check this manifest in the menu of a message does the same.',
  looked: (objects, more) => `I looked at ${objects.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
  counts: ({ error, warning, advice }) =>
    [
      counted(error, 'thing to mend', 'things to mend'),
      counted(warning, 'thing to mind', 'things to mind'),
      counted(advice, 'piece of advice', 'pieces of advice'),
    ]
      .filter((part) => part !== '')
      .join(', '),
  fine: 'I found nothing to mend. Well written.',
  weights: { error: 'Mend', warning: 'Mind', advice: 'Better', note: 'Note' },
  place: (line, column) => `line ${line}, column ${column}`,
  instead: (suggestion) => `Write this instead: ${suggestion}`,
  more: (count) => `${count} more follow. Mend these first and paste it into this thread again.`,
  read: (topic) => `Read about ${topic}`,
  secret:
    'The values of a Secret never leave this machine and are masked here. They still stand in the message that was pasted; better delete it.',
  onlySchema:
    'This holds it against the schema and against itself. Whether a cluster takes it, kubectl apply --dry-run=server tells.',
  template: (line) =>
    `Line ${line} belongs to a template. A Helm template that is not filled in is no manifest yet, so I cannot check it. Paste what helm template makes of it.`,
  tooLarge: (size, limit) => `It has ${size} KB, so I did not read it. Send it in parts of up to ${limit} KB.`,
  empty: 'The manifest is empty.',
  unreadable: {
    several: 'Send one file at a time.',
    'too-large': 'The file is too large, so I did not read it. Send it in parts.',
    unreadable: 'I could not download the file. Upload it again.',
    'not-text': 'The file is not text, so I could not read it.',
  },
  none: 'There is no manifest in this message. Send the YAML in a code block or as a file.',
};
