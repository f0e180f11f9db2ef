import Download from 'lucide-react/icons/download';
import FileText from 'lucide-react/icons/file-text';
import type { ReactNode } from 'react';
import type { PageFile } from '../../page-objects.ts';
import { ImageView } from '../blocks/image-view.tsx';
import { useDirectory } from '../shell/directory-context.ts';
import { useWords } from '../shell/words-context.ts';
import { fileAddress } from './file-address.ts';
import { formatSize } from './format-size.ts';
import { isShownImage } from './is-shown-image.ts';

/** What a file is called by its ending: `MD`, `PDF`. */
const endingOf = (name: string): string => /\.([^.]{1,10})$/u.exec(name)?.[1]?.toUpperCase() ?? '';

const Picture = ({ file }: { readonly file: PageFile }): ReactNode => {
  const words = useWords();
  return (
    <figure className="file-picture">
      <figcaption>{file.name}</figcaption>
      <a href={fileAddress(file.id)} target="_blank" rel="noopener" aria-label={words.openFile(file.name)}>
        <ImageView image={{ alt_text: file.title, slack_file: { id: file.id } }} className="image-block" />
      </a>
    </figure>
  );
};

const Card = ({ file }: { readonly file: PageFile }): ReactNode => {
  const words = useWords();
  const { me } = useDirectory();
  return (
    <a className="file-card" href={fileAddress(file.id)} download={file.name}>
      <FileText size={28} strokeWidth={1.5} />
      <span className="file-words">
        <strong>{file.name}</strong>
        <small>{[endingOf(file.name), formatSize(file.size, me.locale)].filter(Boolean).join(' · ')}</small>
      </span>
      <Download size={18} />
      <span className="only-heard">{words.download}</span>
    </a>
  );
};

/** The files of a message: pictures are shown, others offered for download. */
export const FileList = ({ files }: { readonly files: readonly PageFile[] }): ReactNode => (
  <div className="files">
    {files.map((file) =>
      isShownImage(file) ? <Picture key={file.id} file={file} /> : <Card key={file.id} file={file} />,
    )}
  </div>
);
