import type { FieldsMessages } from './fields-messages.ts';

const listed = (names: readonly string[], more: number) => `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
const replaced = (instead: string | null) =>
  instead === null ? 'Nothing takes its place.' : `Use ${instead} instead.`;

export const fieldsEn: FieldsMessages = {
  usage: ['explain service.spec.type', 'explain deploy.spec --recursive', 'explain --search "node port"'],
  required: 'required',
  optional: 'optional',
  default: (value) => `default ${value}`,
  allowed: (values) => `Allowed values: ${values.join(', ')}`,
  of: (object, version) => `${object} ${version}`,
  description: (title) => `As the documentation of ${title} describes it.`,
  otherVersions: (versions) => `Other versions: ${versions.join(', ')}`,
  removed: (version, since, instead) => `${version} was removed in ${since}. ${replaced(instead)}`,
  deprecated: (version, since, instead) => `${version} is deprecated since ${since}. ${replaced(instead)}`,
  gloss: (terms) => `Terms in Korean, added by the tutor: ${terms.join(' · ')}`,
  own: 'Your notes say:',
  noOwn: 'Your notes say nothing about this field yet.',
  below: (names, more) => `Fields below: ${listed(names, more)}`,
  link: 'Read the documentation',
  up: (name) => `↑ ${name}`,
  quiz: 'Quiz me',
  browse: 'Browse fields',
  title: 'Field',
  cut: (lines) => `${lines} more lines follow. Give a deeper path, or fewer levels with --max-depth.`,
  unknownObject: (given) => `The schema has no object called ${given}.`,
  unknownVersion: (object, given, known) => `${object} has no version ${given}. It has: ${known.join(', ')}`,
  unknownField: (given, at) => `There is no field ${given} under ${at}.`,
  nearest: 'Did you mean one of these?',
  known: (names, more) => `The fields there: ${listed(names, more)}`,
  found: (words, count) => `${count} ${count === 1 ? 'field fits' : 'fields fit'} "${words}".`,
  nothingFound: (words) => `No field fits "${words}". Try other words.`,
  fieldsOf: (object, version, names) => `Fields of ${object} (${version}): ${names.join(', ')}`,
  wrongOption: (given) =>
    `${given} is not understood here. These are: --recursive, --max-depth NUMBER, --api-version VERSION, --search "WORDS".`,
  question: {
    which: (object) => `Which field of ${object} is described here?`,
    right: (path) => `Right. This describes ${path}.`,
    wrong: (chosen, path) => `Not ${chosen}: this describes ${path}.`,
    none: 'There is no field here to ask about.',
  },
};
