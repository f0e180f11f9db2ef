import { characters, type Labels } from './model-characters.ts';
import { openScriptedModel } from './scripted-model.ts';

/** A model with a character in a process of its own, for `tutor eval answers --model scripted:ADDRESS`; prints the address. */
const [, , name = 'honest', port = '0'] = process.argv;
const character = characters[name];
if (character === undefined) {
  console.error(`There is no "${name}". Choose one of: ${Object.keys(characters).join(', ')}.`);
  process.exit(2);
}
const labels: Labels = { unsupported: new Set(), subtle: new Set() };
const { baseUrl } = await openScriptedModel((request) => character(request, labels), { labels, port: Number(port) });
console.log(baseUrl);
