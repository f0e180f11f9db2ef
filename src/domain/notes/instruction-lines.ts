/** Words that speak to a machine that answers, and not to a reader, in both languages. */
const instruction =
  /ignore (?:all |any )?(?:the )?(?:previous|above|prior|earlier) (?:instructions|prompts|rules)|disregard (?:all|the|any) (?:above|previous|instructions)|system prompt|you are now (?:dan|an?\b)|(?:이전|앞의|위의|지금까지의) ?(?:모든 )?(?:지시|명령|규칙|프롬프트)(?:는|은|를|을)? ?(?:모두 |전부 )?(?:무시|잊)|시스템 ?프롬프트|답변? (?:끝에|마지막에) .{0,40}(?:링크|주소).{0,10}(?:넣|붙)/iu;

/** Lines, from 1, that read like an order to whoever answers from the note. They stay quotable; a person should look at them. */
export function instructionLines(lines: readonly string[]): readonly number[] {
  return lines.flatMap((line, index) => (instruction.test(readable(line)) ? [index + 1] : []));
}

/** Without what nobody sees: zero-width characters, and tag characters, which spell hidden ASCII. */
function readable(line: string): string {
  const shown = line.slice(0, 5_000).replaceAll(/[\u200B-\u200F\u2060\uFEFF]/gu, '');
  return shown.replaceAll(/[\u{E0020}-\u{E007E}]/gu, (tag) =>
    String.fromCodePoint((tag.codePointAt(0) ?? 0) - 0xe0000),
  );
}
