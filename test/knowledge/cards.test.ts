import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type CardFile, readCards } from './read-cards.ts';

const word = z.string().trim().min(1);
const shared = {
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/u),
  names: z.strictObject({ ko: word, en: word }),
  aliases: z.array(word),
  misspellings: z.array(word).min(1),
  former: z.array(z.string().min(1)).optional(),
  related: z.array(word).min(1),
};
const conceptSchema = z.strictObject({
  ...shared,
  kind: word.optional(),
  apiVersion: word.optional(),
  link: z.url({ protocol: /^https$/u, hostname: /^(kubernetes\.io|helm\.sh)$/u }),
});
const questionSchema = z.strictObject({
  ...shared,
  link: z.url({ protocol: /^https$/u, hostname: /^kubernetes\.io$/u }),
});

const conceptHeadings = [
  '정의',
  '언제 쓰나요',
  '비슷한 것과의 차이',
  '매니페스트',
  '주의할 점',
  'Definition',
  'When to use it',
  'How it differs',
  'Pitfalls',
];
const questionHeadings = ['답', '이유와 조건', 'Answer', 'Reasons and conditions'];
const expectedConcepts = [
  'cluster control-plane worker-node manifest pod deployment replica-set scale rollout rollback service',
  'service-discovery cluster-ip node-port load-balancer external-name volume empty-dir host-path persistent-volume',
  'persistent-volume-claim stateful-set headless-service ingress helm job cron-job',
]
  .join(' ')
  .split(' ');

/** Names that end in Latin letters, with the topic particle their pronunciation asks for. */
const latinParticles: Readonly<Record<string, string>> = { 클러스터IP: '는', emptyDir: '는', hostPath: '는' };

const concepts = readCards('concepts').map((file) => ({ file, card: conceptSchema.parse(file.frontMatter) }));
const questions = readCards('questions').map((file) => ({ file, card: questionSchema.parse(file.frontMatter) }));
const cards = [...concepts, ...questions];

describe('every card', () => {
  it('stands for one of the expected concepts', () => {
    expect(concepts.map(({ card }) => card.id).sort()).toEqual([...expectedConcepts].sort());
  });

  it.each(cards)('$card.id is named after its file and relates to existing concepts', ({ file, card }) => {
    expect(file.path.endsWith(`/${card.id}.md`)).toBe(true);
    expect(card.related.filter((id) => !expectedConcepts.includes(id) || id === card.id)).toEqual([]);
  });

  it('has names, aliases and misspellings that no other card has, however they are spaced', () => {
    const owners = new Map<string, Set<string>>();
    for (const { card } of cards)
      for (const name of [card.names.ko, card.names.en, ...card.aliases, ...card.misspellings]) {
        const key = name.normalize('NFC').toLowerCase().replace(/[\s-]/gu, '');
        owners.set(key, (owners.get(key) ?? new Set()).add(card.id));
      }
    expect([...owners].filter(([, ids]) => ids.size > 1)).toEqual([]);
  });

  it.each(cards)('$card.id repeats no name within itself', ({ card }) => {
    const names = [card.names.ko, ...card.aliases, ...card.misspellings].map((name) => name.toLowerCase());
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

describe('a concept card', () => {
  it.each(concepts)('$card.id has both halves and all headings, in order', ({ file, card }) => {
    expect([...file.sections.keys()]).toEqual(conceptHeadings);
    expect(file.titles).toEqual([`${card.names.ko}(${card.names.en})`, card.names.en]);
    for (const [heading, text] of file.sections) expect(text.trim(), heading).not.toBe('');
  });

  it.each(concepts)('$card.id is defined in at most two sentences, the first of which names it', ({ file, card }) => {
    const korean = sentences(file, '정의');
    expect(korean.length).toBeLessThanOrEqual(2);
    expect(korean[0]).toMatch(new RegExp(`^${card.names.ko}${topicParticle(card.names.ko)} `, 'u'));
    for (const sentence of korean) {
      expect(sentence).toMatch(/요\.$/u);
      expect(countHangul(sentence)).toBeLessThanOrEqual(130);
    }
    expect(countHangul(korean[0] ?? '')).toBeGreaterThanOrEqual(40);
    const english = sentences(file, 'Definition');
    expect(english.length).toBeLessThanOrEqual(2);
    expect(english[0]).toContain(card.names.en);
  });

  it.each(concepts)('$card.id is compared with two siblings or more in both languages', ({ file, card }) => {
    const korean = readTable(file, '비슷한 것과의 차이');
    const english = readTable(file, 'How it differs');
    for (const table of [korean, english]) {
      expect(table[0]?.length).toBeGreaterThanOrEqual(4);
      expect(table.length).toBeGreaterThanOrEqual(4);
      for (const row of table) expect(row.length).toBe(table[0]?.length);
    }
    expect(korean.length).toBe(english.length);
    expect(korean[0]?.length).toBe(english[0]?.length);
    expect(korean[0]?.[1]).toContain(card.names.ko);
    expect(english[0]?.[1]).toContain(card.names.en);
  });

  it.each(concepts)('$card.id lists pitfalls as complete sentences', ({ file }) => {
    for (const line of bullets(file, '주의할 점')) expect(line).toMatch(/요\.$/u);
    for (const line of bullets(file, 'Pitfalls')) expect(line).toMatch(/^[A-Z`a-z].*\.$/u);
    expect(bullets(file, '주의할 점').length).toBe(bullets(file, 'Pitfalls').length);
  });

  it('says the same in every table about the same pair of concept and property', () => {
    const said = new Map<string, string>();
    const contradictions: string[] = [];
    for (const { file } of concepts)
      for (const heading of ['비슷한 것과의 차이', 'How it differs']) {
        const [header = [], ...rows] = readTable(file, heading);
        for (const [property = '', ...cells] of rows)
          cells.forEach((cell, index) => {
            const key = `${header[index + 1]} · ${property}`;
            const before = said.get(key);
            if (before !== undefined && before !== cell)
              contradictions.push(`${file.path}: ${key}: ${before} / ${cell}`);
            said.set(key, cell);
          });
      }
    expect(contradictions).toEqual([]);
  });
});

describe('a question card', () => {
  it.each(questions)('$card.id has both halves, all headings and an answer that is a sentence', ({ file, card }) => {
    expect([...file.sections.keys()]).toEqual(questionHeadings);
    expect(file.titles).toEqual([card.names.ko, card.names.en]);
    expect(sentences(file, '답').every((sentence) => sentence.endsWith('요.'))).toBe(true);
    expect(sentences(file, 'Answer').length).toBeGreaterThanOrEqual(1);
    expect(bullets(file, '이유와 조건').length).toBe(bullets(file, 'Reasons and conditions').length);
  });
});

function sentences(file: CardFile, heading: string): readonly string[] {
  return (file.sections.get(heading) ?? '').trim().split(/(?<=\.)\s+/u);
}

function bullets(file: CardFile, heading: string): readonly string[] {
  const lines = (file.sections.get(heading) ?? '').split('\n').filter((line) => line.startsWith('- '));
  return lines.map((line) => line.slice(2));
}

/** Rows of the section's one table, header first, the rule beneath it left out. */
function readTable(file: CardFile, heading: string): readonly (readonly string[])[] {
  const rows = (file.sections.get(heading) ?? '').split('\n').filter((line) => line.startsWith('|'));
  const cells = rows.map((line) => line.slice(1, line.lastIndexOf('|')).split('|'));
  return cells.map((row) => row.map((cell) => cell.trim())).filter((row) => !row.every((cell) => cell === '---'));
}

function topicParticle(name: string): string {
  const last = name.codePointAt(name.length - 1) ?? 0;
  if (last < 0xac00 || last > 0xd7a3) return latinParticles[name] ?? '?';
  return (last - 0xac00) % 28 === 0 ? '는' : '은';
}

function countHangul(text: string): number {
  return text.match(/[가-힣]/gu)?.length ?? 0;
}
