import { useEffect, useState } from 'react';

/** This machine's time in epoch milliseconds; draws anew every so often, so that it is never much older. */
export const useTick = (everyMs: number): number => {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return Date.now();
};
