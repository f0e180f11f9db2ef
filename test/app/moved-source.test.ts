import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readableText } from '#src/workspace/readable-text.ts';
import type { Message } from '#src/workspace/state/message.ts';
import { askInChannel, windowOf } from '../support/journey.ts';
import { type OpenTutor, openTutor, transports } from '../support/open-tutor.ts';

const quoted = '- 테라폼 : 서버를 코드로 적어 만드는 도구';
const note = (before: string, line: string) => `# 9장\n\n## 📝 내용 정리\n${before}### 자동화\n${line}\n`;

describe.for(transports)('a note that changes after it was quoted, over %s', (transport) => {
  let tutor: OpenTutor;
  let file: string;
  let answer: Message;
  beforeAll(async () => {
    tutor = await openTutor(transport, { notes: { 'ci.md': note('', quoted) } });
    file = join(tutor.config.notesDirs[0] ?? '', 'ci.md');
    answer = await askInChannel(tutor, tutor.minji, '/k8s explain 테라폼');
  });
  afterAll(() => tutor.close());

  /** The source window once the changed file is read. */
  async function sourceSaying(words: string | RegExp): Promise<string> {
    const look = async () => {
      const text = readableText(await windowOf(tutor, tutor.minji, answer, { actionId: 'open-source:0' }));
      return text.search(words) >= 0 && text;
    };
    return tutor.workspace.waitFor(look, { what: `the source to say ${words}` });
  }

  it('marks the quotation where it stands now', async () => {
    expect(await sourceSaying('▶')).toMatch(/▶ +5 .*테라폼/);
    writeFileSync(file, note('### 빌드\n- 빌드 : 소스를 이미지로 만드는 일\n\n'.repeat(8), quoted));
    expect(await sourceSaying(/▶ 29 /)).toMatch(/29줄[\s\S]*▶ 29 .*테라폼/);
  });

  it('says so when the quotation stands there no more', async () => {
    writeFileSync(file, note('', '- 다른 이야기'));
    expect(await sourceSaying('바뀌어서')).not.toContain('▶ ');
  });

  it('says so when the note is gone', async () => {
    rmSync(file);
    await sourceSaying('지금 없는 노트');
    expect(tutor.errors).toEqual([]);
  });
});
