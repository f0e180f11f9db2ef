import type { Flow, Heading } from './flow.ts';
import { labelItem } from './label-item.ts';
import { recogniseHeading } from './recognise-heading.ts';
import type { Block, Section, SectionKind } from './section.ts';

interface OpenSection {
  readonly kind: SectionKind;
  /** How the heading is written: a number sign's level, a bold line, an item of the template; null before any heading. */
  readonly style: 'sign' | 'bold' | 'label' | 'none';
  readonly heading: string | null;
  readonly path: readonly string[];
  readonly level: number;
  readonly startLine: number;
  readonly blocks: Block[];
}

/**
 * Groups headings and blocks into sections. A section's kind is what its heading means in the study template, else its
 * parent's. `lines` are the file's; `bodyStart` is the first line after the front matter, counted from 1.
 */
export function parseSections(
  flow: readonly Flow[],
  lines: readonly string[],
  bodyStart: number,
  inTemplate: boolean,
): readonly Section[] {
  const sections: OpenSection[] = [];
  const ancestors: OpenSection[] = [];
  let current: OpenSection = {
    kind: 'other',
    style: 'none',
    heading: null,
    path: [],
    level: 0,
    startLine: bodyStart,
    blocks: [],
  };
  let shift = 0;
  const open = (section: OpenSection) => {
    sections.push(current);
    current = section;
    ancestors.push(section);
    shift = 0;
  };
  for (const part of flow) {
    if (part.kind === 'heading') {
      open(sectionOf(part.heading, ancestors, current, inTemplate));
      continue;
    }
    if (!saysSomething(part.block, current.kind)) continue;
    const label = inTemplate ? labelItem(part.block, current.kind) : null;
    if (label !== null) {
      closeUpTo(ancestors, (section) => section.style === 'label');
      const isItem = part.block.kind === 'item';
      open(childOf(ancestors.at(-1), label.kind, 'label', label.heading, part.block.lines.startLine));
      shift = isItem ? 1 : 0;
      if (label.value !== null) current.blocks.push(label.value);
    } else {
      if (part.block.depth === 0 && part.block.kind === 'item') shift = 0;
      const depth = Math.max(0, part.block.depth - shift);
      current.blocks.push(depth === part.block.depth ? part.block : { ...part.block, depth });
    }
  }
  sections.push(current);
  return sections
    .filter((section) => section.heading !== null || section.blocks.length > 0)
    .map((section, index, all) => finish(section, lines, (all[index + 1]?.startLine ?? lines.length + 1) - 1));
}

/** A block without a letter or digit (`| - | - |`) is none, except where stars are a rating. */
function saysSomething(block: Block, within: SectionKind): boolean {
  return /[\p{L}\p{N}]/u.test(block.text) || (within === 'understanding' && /[⭐★🌟☆✩]/u.test(block.text));
}

function sectionOf(heading: Heading, ancestors: OpenSection[], before: OpenSection, inTemplate: boolean): OpenSection {
  const kind = inTemplate ? recogniseHeading(heading.text) : null;
  closeUpTo(ancestors, (section) => section.style === 'label');
  if (heading.level !== null) {
    const level = heading.level;
    const closed = closeUpTo(ancestors, (section) => section.style === 'bold' || section.level >= level);
    const section = childOf(ancestors.at(-1), kind, 'sign', heading.text, heading.line, level);
    return kind === null && goesOn(closed, before, level) ? { ...section, kind: 'summary' } : section;
  }
  // A bold heading of the template stands beside other parts of the template, any other bold line within them.
  const standsBeside = (section: OpenSection) =>
    section.style === 'bold' && (kind !== null || recogniseHeading(section.heading ?? '') === null);
  closeUpTo(ancestors, (section) => standsBeside(section) || (kind !== null && endsBefore(section, kind)));
  return childOf(ancestors.at(-1), kind, 'bold', heading.text, heading.line);
}

/** `# 내용 정리` followed by `# 서비스` of the same level: an empty summary goes on in its neighbours. */
function goesOn(closed: readonly OpenSection[], before: OpenSection, level: number): boolean {
  const neighbour = closed.find((section) => section.level === level && section.kind === 'summary');
  if (neighbour === undefined) return false;
  return recogniseHeading(neighbour.heading ?? '') === null || (neighbour === before && before.blocks.length === 0);
}

/** Whether a part of the template cannot contain another one that a bold line begins. */
function endsBefore(section: OpenSection, kind: SectionKind): boolean {
  const contains = section.kind === 'understanding' && (kind === 'difficulties' || kind === 'insights');
  return section.kind !== 'other' && section.kind !== kind && !contains;
}

function childOf(
  parent: OpenSection | undefined,
  kind: SectionKind | null,
  style: OpenSection['style'],
  heading: string,
  startLine: number,
  level = (parent?.level ?? 0) + 1,
): OpenSection {
  const path = [...(parent?.path ?? []), heading];
  return { kind: kind ?? parent?.kind ?? 'other', style, heading, path, level, startLine, blocks: [] };
}

/** Takes sections from the end as long as they are closed; returns them. */
function closeUpTo(ancestors: OpenSection[], isClosed: (section: OpenSection) => boolean): readonly OpenSection[] {
  const closed: OpenSection[] = [];
  for (let last = ancestors.at(-1); last !== undefined && isClosed(last); last = ancestors.at(-1)) {
    closed.push(last);
    ancestors.pop();
  }
  return closed;
}

function finish(section: OpenSection, lines: readonly string[], lastLine: number): Section {
  let endLine = lastLine;
  while (endLine > section.startLine && (lines[endLine - 1] ?? '').trim() === '') endLine -= 1;
  const { kind, heading, level, blocks, startLine } = section;
  const first = heading === null ? (blocks[0]?.lines.startLine ?? startLine) : startLine;
  return { kind, heading, headingPath: section.path, level, lines: { startLine: first, endLine }, blocks };
}
