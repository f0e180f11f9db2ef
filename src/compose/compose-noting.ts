import { join } from 'node:path';
import { createDraftStore } from '../adapters/database/draft-store.ts';
import type { Database } from '../adapters/database/open-database.ts';
import { loadTemplate } from '../adapters/files/load-template.ts';
import { openNoteTarget } from '../adapters/files/note-target.ts';
import { parseNoteFile } from '../adapters/files/parse-note-file.ts';
import { loadVersions } from '../adapters/kubernetes/schema/load-versions.ts';
import type { NoteUseCases } from '../adapters/slack/note-use-cases.ts';
import { createOneAtATime } from '../adapters/slack/one-at-a-time.ts';
import type { Config } from '../config/config.ts';
import { wrongClaims } from '../domain/grounding/wrong-claims.ts';
import type { Note } from '../domain/notes/note.ts';
import { isInTemplate } from '../domain/notes/note-report.ts';
import { parseNote } from '../domain/notes/parse-note.ts';
import type { Library } from '../domain/retrieval/library.ts';
import type { MemberStore } from '../features/members/ports.ts';
import { createApplyCorrection } from '../features/notes/apply-correction.ts';
import { createFillInNote } from '../features/notes/fill-in-note.ts';
import type { FindContradictions } from '../features/notes/find-contradictions.ts';
import { createKeepNote, type KeepNote, notePath, plainName } from '../features/notes/keep-note.ts';
import { suggestCorrections } from '../features/notes/suggest-corrections.ts';
import type { SyncByHand } from '../features/notes/sync-notes.ts';
import { createTakeBackCorrection } from '../features/notes/take-back-correction.ts';
import type { AbsorbNote } from '../features/study/absorb-note.ts';
import { messagesFor } from '../messages/messages-for.ts';
import { foldersOf, knowledgeDir, schemaDir } from './compose-knowledge.ts';

/** Notes that members hand in: kept as files, read, and taken into their records. */
export async function composeNoting(options: {
  readonly database: Database;
  readonly config: Config;
  readonly library: () => Library;
  readonly members: MemberStore;
  readonly absorbNote: AbsorbNote;
  readonly authorOf: (teamId: string, memberId: string) => Promise<string | null>;
  /** Null without a model. */
  readonly contradictions: FindContradictions | null;
  readonly sync: SyncByHand;
  readonly now: () => number;
}): Promise<NoteUseCases> {
  const { config, library, members, authorOf, now } = options;
  const [folder] = config.notesDirs;
  const target = folder === undefined ? null : await openNoteTarget(folder, now);
  const template = await loadTemplate(folder ?? knowledgeDir, knowledgeDir);
  const ageOf = foldersOf(config).subject ? await loadVersions(join(schemaDir, 'versions.yaml')) : () => null;
  const parse = async (path: string, text: string): Promise<Note | null> =>
    (await parseNoteFile({ path, text, template }, path)).note;

  const drafts = createDraftStore(options.database.kysely);
  const keepFile = createKeepNote({
    ...{ target, parse, authorOf },
    suggest: (note) =>
      suggestCorrections(note, {
        concepts: library().cards.map(({ concept }) => concept),
        newerVersion: (apiVersion, kind) => ageOf(apiVersion, kind)?.instead ?? null,
      }),
    wrongClaims: (note) => wrongClaims(note, library()),
    holderOf: async (teamId, memberId, name) => {
      const holder = await members.memberFor(teamId, name);
      if (holder !== null) return holder === memberId ? null : 'member';
      const isOfNotes = library().notes.some(
        ({ author, sample }) => !sample && author?.name === name && author.slack !== memberId,
      );
      return isOfNotes ? 'notes' : null;
    },
  });
  const keepNote: KeepNote = async (given) => {
    const outcome = await keepFile(given);
    if (outcome.kind !== 'kept') return outcome;
    const { teamId, memberId } = given;
    const { author } = outcome.note;
    // The note names the member itself, and nobody else has that name.
    if (author?.slack === memberId && (await authorOf(teamId, memberId)) === null) {
      const claim = { teamId, memberId, authorName: author.name, confirmed: false, confirmedBy: null, at: now() };
      await members.claim(claim);
      await members.confirm(teamId, memberId, author.name, 'front-matter', now());
    }
    await options.absorbNote(teamId, memberId, outcome.note);
    return outcome;
  };
  // Each reads a note and writes it anew; two at once would lose what one of them wrote.
  const inOrder = createOneAtATime();
  const oneByOne =
    <Given extends { readonly memberId: string }, Outcome>(work: (given: Given) => Promise<Outcome>) =>
    (given: Given) =>
      inOrder(given.memberId, () => work(given));
  return {
    sync: options.sync,
    contradictions: options.contradictions,
    applyCorrection: oneByOne(createApplyCorrection({ target, parse })),
    takeBackCorrection: oneByOne(createTakeBackCorrection({ target, parse })),
    // A text that is long enough to be a note, and short enough to be read while somebody waits.
    looksLikeNote: (text) =>
      text.length > 40 &&
      text.length < 64_000 &&
      /^\s*#/mu.test(text) &&
      isInTemplate(parseNote({ path: 'note.md', text, template })),
    keepNote: oneByOne(keepNote),
    drafts,
    fillIn: oneByOne(
      createFillInNote({
        ...{ keepNote, drafts },
        labelOf: messagesFor('ko').study.chapter,
        async ownNote({ teamId, memberId, memberName }, label) {
          const path = notePath((await authorOf(teamId, memberId)) ?? plainName(memberName), label);
          const text = (await target?.read(path)) ?? null;
          const note = text === null ? null : await parse(path, text);
          return text === null || note === null ? null : { text, note };
        },
      }),
    ),
  };
}
