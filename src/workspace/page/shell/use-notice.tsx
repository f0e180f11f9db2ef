import { type ReactNode, useCallback, useEffect, useState } from 'react';

/** How long a notice stands, in milliseconds. */
const standing = 6000;

/** A sentence that goes away by itself, and a way to say the next one. */
export const useNotice = (): readonly [ReactNode, (sentence: string) => void] => {
  const [notice, setNotice] = useState({ sentence: '', count: 0 });
  const notify = useCallback((sentence: string) => setNotice(({ count }) => ({ sentence, count: count + 1 })), []);
  useEffect(() => {
    if (notice.sentence === '') return;
    const timer = setTimeout(() => setNotice(({ count }) => ({ sentence: '', count })), standing);
    return () => clearTimeout(timer);
  }, [notice]);
  const bar = (
    <div className="notice" role="status">
      {notice.sentence !== '' && <p>{notice.sentence}</p>}
    </div>
  );
  return [bar, notify];
};
