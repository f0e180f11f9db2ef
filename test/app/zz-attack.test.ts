import { it } from 'vitest';
import { readFileSync, writeFileSync } from 'node:fs';
import { readableText } from '#src/workspace/readable-text.ts';
import { onlyFor } from '../support/journey.ts';
import { openTutor } from '../support/open-tutor.ts';
it('attack', async () => {
  const skewMs = Date.UTC(2026, 10, 27, 3) - Date.now();
  const tutor = await openTutor('socket', { now: () => Date.now() + skewMs });
  const lines = readFileSync('/tmp/scratch-cron/inputs.txt', 'utf8').split('\n').filter(Boolean);
  let out = '';
  for (const row of lines) {
    const m = /^(EN|KO) (.*)$/.exec(row); const member = m?.[1] === 'EN' ? tutor.emma : tutor.minji;
    const text = (m?.[2] ?? row).replace(/\\n/g, '\n');
    const before = member.messages('study').length;
    let said = '';
    try { said = readableText(await Promise.race([onlyFor(tutor, member, () => member.command('study', `/k8s ${text}`)), new Promise<never>((_, r) => setTimeout(() => r(new Error('public?')), 2500))])); }
    catch (e) { said = 'PUBLIC: ' + member.messages('study').slice(before).map(readableText).join(' | ').slice(0, 300) + ' ' + String(e); }
    out += `\n### ${row}\n${said.slice(0, 700)}\n`;
  }
  writeFileSync('/tmp/scratch-cron/out.txt', out + JSON.stringify(tutor.errors));
  await tutor.close();
}, 300_000);
