import { contributions } from '../../domain/retrieval/rank-passages.ts';
import type { Found, SearchResult } from '../../domain/retrieval/search-result.ts';
import type { Unit } from '../../domain/retrieval/unit.ts';
import { printable } from './printable.ts';

/** Parts smaller than this change no order that a reader would see. */
const leastShown = 0.005;

/** How a search came about: what the words were taken for, what made each score, and what the next one lacks. */
export function explainSearchView(result: SearchResult): string {
  const lines = [
    'understood as:',
    ...result.units.map(unitLine),
    '',
    `confidence ${result.confidence.toFixed(2)}${result.confident ? '' : ', not enough to answer'}`,
    '',
    ...result.hits.flatMap((hit, at) => hitLines(hit, result.hits[at + 1])),
  ];
  return lines.map(printable).join('\n');
}

function unitLine(unit: Unit): string {
  const { written, conceptId, terms, weight } = unit;
  const found = terms
    .filter(({ term }) => !term.startsWith('~'))
    .map(({ term, weight: own }) => `${term} ${own.toFixed(2)}`);
  const marks = [
    unit.implied ? 'described' : '',
    unit.typed === null ? '' : 'corrected',
    unit.product ? 'product' : '',
    unit.unknown ? 'in no passage' : '',
    weight < 1 ? `weight ${weight.toFixed(2)}` : '',
  ].filter((mark) => mark !== '');
  const concept = conceptId === null ? '' : ` = ${conceptId}`;
  return `  ${unit.typed ?? written}${concept}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}: ${found.join(', ')}`;
}

function hitLines(hit: Found, next: Found | undefined): readonly string[] {
  const { passage, lines, score, parts, also = [] } = hit;
  const own = contributions(parts);
  const shown = own
    .filter(([, added]) => Math.abs(added) >= leastShown)
    .map(([name, added]) => `${name} ${signed(added)}`);
  const others = also.map(({ path, author }) => `${author ?? path}`);
  return [
    `${score.toFixed(2)}  ${passage.path}:${lines.startLine}–${lines.endLine}  ${passage.headingPath.join(' › ')}`,
    `      ${shown.join('  ')}`,
    ...(others.length > 0 ? [`      the same also by ${others.join(', ')}`] : []),
    ...(next === undefined ? [] : [`      before the next by ${difference(own, contributions(next.parts))}`]),
  ];
}

function difference(own: ReturnType<typeof contributions>, next: ReturnType<typeof contributions>): string {
  const gains = own
    .map(([name, added], at) => [name, added - (next[at]?.[1] ?? 0)] as const)
    .filter(([, gain]) => Math.abs(gain) >= leastShown)
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
  return gains.length === 0 ? 'its place alone' : gains.map(([name, gain]) => `${name} ${signed(gain)}`).join('  ');
}

const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
