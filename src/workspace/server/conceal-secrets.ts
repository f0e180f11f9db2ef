/** What is left of an address for a socket, which whoever has it may use once. */
const ticket = /([?&]ticket=)[0-9a-f]+/gu;

/** Takes the tokens out of a text, wherever an app may have put them, and leaves what tells their kind. */
export function createConcealSecrets(tokens: readonly string[]): (text: string) => string {
  return (text) =>
    tokens.reduce((rest, token) => rest.replaceAll(token, `${token.slice(0, 4)}-…`), text.replace(ticket, '$1…'));
}
