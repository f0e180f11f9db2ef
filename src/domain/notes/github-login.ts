/** A login at GitHub in `haneul`, `@haneul` or its address; null for anything else. Logins have no case. */
export function githubLogin(written: string): string | null {
  const plain = written
    .trim()
    .replace(/^(?:https?:\/\/)?(?:www\.)?github\.com\//iu, '')
    .replace(/^@|\/$/gu, '');
  return /^[a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38}$/iu.test(plain) ? plain.toLowerCase() : null;
}
