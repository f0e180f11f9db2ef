import { describe, expect, it } from 'vitest';
import { decodeText } from '#src/adapters/slack/decode-text.ts';

const rows: readonly (readonly [text: string, decoded: string])[] = [
  ['a &amp; b &lt;c&gt;', 'a & b <c>'],
  ['&amp;lt;', '&lt;'],
  ['&lt;@U123&gt;', '<@U123>'],
  ['<http://a.md|a.md>', 'a.md'],
  ['<https://x.io/?a=1&amp;b=2>', 'https://x.io/?a=1&b=2'],
  ['<https://x.io|a &lt; b>', 'a < b'],
  ['<mailto:a@b.kr|a@b.kr> <mailto:c@d.kr>', 'a@b.kr c@d.kr'],
  ['<tel:0212345678|02-1234-5678>', '02-1234-5678'],
  ['<@U123> <@W9|name>', '<@U123> <@W9>'],
  ['<#C1|general> <#C2> <#C3|>', '#general #C2 #C3'],
  ['<!here> <!channel|channel> <!subteam^S1|@dev> <!subteam^S2>', '@here @channel @dev @group'],
  ['<!date^1^{date_short}|1970-01-01>', '1970-01-01'],
  ['‘a’ “b”', `'a' "b"`],
  ['explain —private', 'explain --private'],
  ['–help', '--help'],
  ['a—b 3–4 — x', 'a—b 3–4 — x'],
  ['파드？　서비스', '파드? 서비스'],
  ['a\u00a0b', 'a b'],
  [':star: :books: :not_an_emoji:', '⭐ 📚 :not_an_emoji:'],
  [':star::star::star:½☆', '⭐⭐⭐½☆'],
  [':book: :thinking_face: :hourglass_flowing_sand: :heart: :+1::skin-tone-3:', '📖 🤔 ⏳ ❤️ 👍🏼'],
  ['nginx:star:x and 10:star::star:', 'nginx:star:x and 10:star::star:'],
  ['nginx:latest:x 10:30:20 a::b', 'nginx:latest:x 10:30:20 a::b'],
  ['서비스:wave:뭐야', '서비스👋뭐야'],
  ['p\u200bo\u2060d\ufeff \u202eabc\u202c \u0007x\u00ad', 'pod abc x'],
  ['👩‍💻 a\u200db', '👩‍💻 ab'],
  ['가'.normalize('NFD'), '가'],
  ['\ud800x', '\ufffdx'],
  ['a < b > c 1<2', 'a < b > c 1<2'],
];

describe('decodeText', () => {
  it.for(rows)('%j → %j', ([text, decoded]) => {
    expect(decodeText(text)).toBe(decoded);
  });
});
