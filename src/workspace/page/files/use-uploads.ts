import { useActions } from '../shell/actions-context.ts';
import { useDirectory } from '../shell/directory-context.ts';
import { useWords } from '../shell/words-context.ts';
import type { Attachment, Attachments } from './attachment.ts';
import { judgeFile } from './judge-file.ts';
import { uploadFile } from './upload-file.ts';

type UploadsProps = {
  readonly attachments: Attachments;
  readonly change: (to: (old: Attachments) => Attachments) => void;
  /** How many files there may be. */
  readonly most: number;
  /** Endings without a dot that are taken; all when absent. */
  readonly endings?: readonly string[] | undefined;
};

export type Uploads = {
  readonly add: (files: readonly File[]) => void;
  readonly remove: (key: string) => void;
};

/** Uploads files as soon as they are given, and keeps a list of how far each has come. */
export const useUploads = ({ attachments, change, most, endings }: UploadsProps): Uploads => {
  const words = useWords();
  const { me } = useDirectory();
  const { notify } = useActions();

  const setState = (key: string, state: Attachment['state']): void =>
    change((old) => old.map((one) => (one.key === key ? { ...one, state } : one)));

  const upload = async (key: string, file: File): Promise<void> => {
    const result = await uploadFile(me.id, file, (sent) => setState(key, { kind: 'uploading', sent }));
    setState(
      key,
      result.kind === 'done'
        ? { kind: 'kept', file: result.file }
        : { kind: 'refused', reason: words.refused(result.reason) },
    );
  };

  return {
    add: (files) => {
      const room = most - attachments.length;
      if (files.length > room) notify(words.tooManyFiles(most));
      for (const file of files.slice(0, room)) {
        const key = crypto.randomUUID();
        const reason = judgeFile(file, endings, words, me.locale);
        const state: Attachment['state'] =
          reason === null ? { kind: 'uploading', sent: 0 } : { kind: 'refused', reason };
        const { name, size } = file;
        change((old) => [...old, { key, name, size, state }]);
        if (reason === null) void upload(key, file);
      }
    },
    remove: (key) => change((old) => old.filter((one) => one.key !== key)),
  };
};
