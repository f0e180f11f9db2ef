import Database from 'better-sqlite3';
import MiniSearch from 'minisearch';
import type { Card } from '../../src/domain/concepts/concept.ts';
import type { Note } from '../../src/domain/notes/note.ts';
import { buildPassages } from '../../src/domain/retrieval/build-passages.ts';
import { partNames } from '../../src/domain/retrieval/parts.ts';
import type { Passage } from '../../src/domain/retrieval/passage.ts';
import { createPassageIndex } from '../../src/domain/retrieval/passage-index.ts';
import type { WordData } from '../../src/domain/retrieval/word-data.ts';
import { noWords } from '../../src/domain/retrieval/word-data.ts';

/** What is compared: finds passages, best first, with a confidence where it has one. */
export interface Engine {
  readonly name: string;
  readonly search: (
    words: string,
    limit: number,
  ) => { readonly passages: readonly Passage[]; readonly confidence: number };
}

export interface Corpus {
  readonly notes: readonly Note[];
  readonly cards: readonly Card[];
  readonly words: WordData;
}

/** Each is built when its turn comes, so that its time and memory are its own. */
export const engines: readonly { readonly name: string; readonly build: (corpus: Corpus) => Engine }[] = [
  { name: 'ours', build: (corpus) => ours('ours', corpus, []) },
  {
    name: 'plain BM25F (words, stems, Hangul bigrams)',
    build: (corpus) =>
      ours(
        'plain BM25F (words, stems, Hangul bigrams)',
        { ...corpus, cards: [], words: noWords },
        partNames.filter((part) => part !== 'bm25'),
      ),
  },
  { name: 'SQLite FTS5 trigram', build: sqliteTrigram },
  { name: 'MiniSearch, Hangul bigrams', build: miniSearchBigrams },
];

function ours(name: string, { notes, cards, words }: Corpus, without: readonly string[]): Engine {
  const index = createPassageIndex({ notes, cards, words, quoteCards: false }, { without: new Set(without) });
  return {
    name,
    search(question, limit) {
      const { hits, confidence } = index.search(question, limit);
      return { passages: hits.map(({ passage }) => passage), confidence };
    },
  };
}

const passagesIn = ({ notes }: Corpus) => buildPassages({ notes, cards: [], quoteCards: false, words: noWords });
const textOf = ({ blocks }: Passage) => blocks.map(({ text }) => text).join('\n');

/** Column weights 4, 3 and 1 for title, heading and body are FTS5's usual advice, and did best of four in an earlier survey. */
function sqliteTrigram(corpus: Corpus): Engine {
  const passages = passagesIn(corpus);
  const database = new Database(':memory:');
  database.exec("create virtual table p using fts5(title, heading, body, tokenize = 'trigram')");
  const insert = database.prepare('insert into p(rowid, title, heading, body) values (?, ?, ?, ?)');
  database.transaction(() => {
    passages.forEach((passage, at) => {
      insert.run(at + 1, passage.headingPath[0] ?? '', passage.headingPath.join(' '), textOf(passage));
    });
  })();
  const query = database.prepare(
    'select rowid as id, bm25(p, 4, 3, 1) as score from p where p match ? order by score limit ?',
  );
  return {
    name: 'SQLite FTS5 trigram',
    search(words, limit) {
      // Words shorter than three characters have no trigram.
      const terms = (words.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).map((word) => `"${word}"`);
      if (terms.length === 0) return { passages: [], confidence: 0 };
      const rows = query.all(terms.join(' OR '), limit) as { id: number; score: number }[];
      return { passages: rows.flatMap(({ id }) => passages[id - 1] ?? []), confidence: -(rows[0]?.score ?? 0) };
    },
  };
}

function miniSearchBigrams(corpus: Corpus): Engine {
  const passages = passagesIn(corpus);
  const index = new MiniSearch<{ id: number; title: string; heading: string; body: string }>({
    fields: ['title', 'heading', 'body'],
    tokenize: bigrams,
    searchOptions: { boost: { title: 2, heading: 2 }, tokenize: bigrams },
  });
  index.addAll(
    passages.map((passage, id) => ({
      id,
      title: passage.headingPath[0] ?? '',
      heading: passage.headingPath.join(' '),
      body: textOf(passage),
    })),
  );
  return {
    name: 'MiniSearch, Hangul bigrams',
    search(words, limit) {
      const found = index.search(words);
      return {
        passages: found.slice(0, limit).flatMap(({ id }) => passages[id] ?? []),
        confidence: found[0]?.score ?? 0,
      };
    },
  };
}

function bigrams(text: string): string[] {
  return (text.toLowerCase().match(/[가-힣]+|[a-z\d]+/gu) ?? []).flatMap((run) =>
    /^[가-힣]{2,}$/u.test(run) ? Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)) : [run],
  );
}
