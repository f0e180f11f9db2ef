import type { Command } from 'commander';
import type { ExitCode } from './exit-code.ts';

/** What each command of `notes` does that moves notes. */
export interface NoteActions {
  readonly importNotes: (folder: string) => Promise<ExitCode>;
  /** `asWritten`: without what members logged. */
  readonly exportNotes: (folder: string, asWritten: boolean) => Promise<ExitCode>;
}

/** Adds `import` and `export` to `notes`. */
export function addNoteCommands(
  notes: Command,
  actions: NoteActions,
  run: (work: () => Promise<ExitCode>) => Promise<void>,
): void {
  notes
    .command('import')
    .description(
      'take the notes of a folder into the configured one, and say for every file what was taken; changes nothing twice',
    )
    .argument('<folder>', 'a folder of notes, with its sub-folders')
    .action((folder: string) => run(() => actions.importNotes(folder)));
  notes
    .command('export')
    .description(
      "write the group's notes into a folder, with what members logged beside what they wrote; nothing that stands there is lost",
    )
    .argument('<folder>', 'made when it is not there')
    .option('--as-written', 'without the reading times and stars that members logged in one line')
    .action((folder: string, options: { readonly asWritten?: boolean }) =>
      run(() => actions.exportNotes(folder, options.asWritten === true)),
    );
}
