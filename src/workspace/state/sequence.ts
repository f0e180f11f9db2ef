/** Numbers from 1 up, each once. */
export function createSequence(): () => number {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
}
