import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { readableText } from '#src/workspace/readable-text.ts';
import { onlyFor } from '../support/journey.ts';
import { type OpenTutor, openTutor } from '../support/open-tutor.ts';

const git = (cwd: string, ...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd, stdio: 'pipe' });
const note = (chapter: number, term: string) =>
  `---\nauthor: 가을\n---\n# ${chapter}장\n\n## 📝 내용 정리\n### ${term}\n- ${term} : 우리끼리 부르는 이름\n\n## ⏳ 독서 과정 기록\n- **총 독서 시간**: 1시간\n`;

/** A bare repository as groups have it, and somebody's clone who pushes to it. */
function openRepository() {
  const folder = mkdtempSync(join(tmpdir(), 'tutor-sync-'));
  const [remote, clone] = [join(folder, 'remote.git'), join(folder, 'member')];
  git(folder, 'init', '-q', '--bare', '-b', 'main', remote);
  git(folder, 'init', '-q', '-b', 'main', clone);
  git(clone, 'remote', 'add', 'origin', remote);
  mkdirSync(join(clone, 'notes'));
  return {
    ...{ folder, remote, clone },
    push(name: string, text: string, ...how: readonly string[]) {
      writeFileSync(join(clone, 'notes', name), text);
      git(clone, 'add', '-A');
      git(clone, 'commit', '-qm', name);
      git(clone, 'push', '-q', ...how, 'origin', 'main');
    },
    fetched: (name: string) => join(folder, 'fetched', 'notes', name),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
const sourceOf = ({ folder, remote }: { readonly folder: string; readonly remote: string }) => ({
  ...{ remote, branch: 'main', key: null, folder: join(folder, 'fetched'), notes: 'notes', limitSeconds: 20 },
});

describe('notes of a repository in the composed app', { timeout: 60_000 }, () => {
  const repository = openRepository();
  let tutor: OpenTutor;
  /** A Friday noon in Seoul. */
  let skewMs = Date.UTC(2026, 10, 27, 3) - Date.now();
  const moveTo = (epochMs: number) => {
    skewMs = epochMs - Date.now();
  };
  beforeAll(async () => {
    repository.push('9장.md', note(9, '가랑잎'));
    tutor = await openTutor('socket', {
      now: () => Date.now() + skewMs,
      config: { notesGit: sourceOf(repository) },
    });
    await told('/k8s resume cronjob notes-sync');
  });
  afterAll(async () => {
    await tutor.close();
    repository.close();
  });

  const told = async (command: string) =>
    readableText(await onlyFor(tutor, tutor.minji, () => tutor.minji.command('study', command)));
  const organiserHears = () => tutor.minji.messages(tutor.minji.dm).map(readableText);

  it('are there from the start, and newer ones at /k8s sync', async () => {
    expect(await told('/k8s search 가랑잎')).toContain('1곳');
    expect(await told('/k8s sync')).toBe('저장소에 새로 바뀐 노트가 없어요.');
    repository.push('10장.md', note(10, '나무늘보'));
    expect(await told('/k8s sync')).toBe('저장소에서 새 노트를 가져왔어요.');
    expect(await told('/k8s search 나무늘보')).toContain('1곳');
  });

  it('are looked at by /k8s sync too while they wait to be merged', async () => {
    const { clone } = repository;
    git(clone, 'checkout', '-q', '-b', 'waiting');
    writeFileSync(join(clone, 'notes', '20장.md'), note(20, '두루미'));
    git(clone, 'add', '-A');
    git(clone, 'commit', '-qm', 'waits');
    git(clone, 'push', '-q', 'origin', 'waiting:refs/pull/3/head');
    git(clone, 'checkout', '-q', 'main');
    expect(await told('/k8s sync')).toBe('저장소에 새로 바뀐 노트가 없어요. 병합을 기다리는 노트 1개도 살펴보았어요.');
    expect(await told('/k8s search 두루미')).not.toContain('1곳');
    git(repository.remote, 'update-ref', '-d', 'refs/pull/3/head');
    expect(await told('/k8s sync')).toBe('저장소에 새로 바뀐 노트가 없어요.');
  });

  it('are fetched by the task, as the shipped manifest says', async () => {
    repository.push('11장.md', note(11, '다람쥐'));
    moveTo(Date.UTC(2026, 10, 27, 4, 0, 1));
    await tutor.workspace.waitFor(() => existsSync(repository.fetched('11장.md')) || undefined, {
      what: 'the fetched note',
    });
    await tutor.workspace.waitFor(async () => (await told('/k8s search 다람쥐')).includes('1곳') || undefined);
    const described = () => told('/k8s describe cronjob notes-sync');
    await tutor.workspace.waitFor(async () => /finish, condition: Complete/.test(await described()) || undefined);
  });

  it('lead nowhere by a symbolic link, which is named', async () => {
    const secret = join(repository.folder, 'secret.md');
    writeFileSync(secret, note(12, '비밀수첩'));
    symlinkSync(secret, join(repository.clone, 'notes/12장.md'));
    repository.push('13장.md', note(13, '라일락'));
    expect(await told('/k8s sync')).toMatch(/가져왔어요[\s\S]*따라가지 않았어요: notes\/12장\.md/);
    expect(await told('/k8s search 비밀수첩')).not.toContain('1곳');
    expect(await told('/k8s search 라일락')).toContain('1곳');
  });

  it('stay as they are where both sides have changed, and the organiser hears of it', async () => {
    writeFileSync(repository.fetched('9장.md'), note(9, '여기서 고침'));
    repository.push('9장.md', note(9, '저기서 고침'));
    expect(await told('/k8s sync')).toMatch(/따로 바뀌어서 아무것도 바꾸지 않았어요[\s\S]*files were changed here/);
    expect(readFileSync(repository.fetched('9장.md'), 'utf8')).toContain('여기서 고침');
    moveTo(Date.UTC(2026, 10, 27, 4, 30, 1));
    const failed = () => organiserHears().find((text) => text.includes('notes-sync'));
    await tutor.workspace.waitFor(
      () => {
        // The second attempt waits for its back-off.
        skewMs += 15_000;
        return failed();
      },
      { what: 'the failure', timeoutMs: 30_000 },
    );
    expect(failed()).toContain('files were changed here');
    git(join(repository.folder, 'fetched'), '-c', 'core.symlinks=false', 'checkout', '-q', '--', '.');
    expect(await told('/k8s sync')).toContain('새 노트를 가져왔어요');
    expect(readFileSync(repository.fetched('9장.md'), 'utf8')).toContain('저기서 고침');
  });

  it('stay as they are after a force push, and after the branch is gone', async () => {
    git(repository.clone, 'commit', '-q', '--amend', '-m', 'another past');
    git(repository.clone, 'push', '-q', '--force', 'origin', 'main');
    expect(await told('/k8s sync')).toContain('아무것도 바꾸지 않았어요');
    expect(await told('/k8s search 가랑잎')).not.toContain('1곳');
    expect(await told('/k8s search 나무늘보')).toContain('1곳');
    git(repository.remote, 'update-ref', '-d', 'refs/heads/main');
    expect(await told('/k8s sync')).toMatch(/가져오지 못했어요. 지금 있는 노트는 그대로예요[\s\S]*main/);
    expect(await told('/k8s search 나무늘보')).toContain('1곳');
    expect(JSON.stringify(tutor.errors)).not.toContain(repository.folder);
  });
});

describe('a repository that cannot be reached', { timeout: 60_000 }, () => {
  /** Never answers, or refuses, as it is told. */
  async function openRemote(status: number | 'hangs') {
    const server: Server = createServer((_, response) => {
      if (status === 'hangs') return;
      response.writeHead(status, { 'www-authenticate': 'Basic realm="notes"' });
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const address = server.address();
    return `127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
  }

  it.for([
    ['hangs', 'did not answer in time'],
    [403, '403'],
    [404, 'not found'],
  ] as const)(
    '%s: keeps nobody waiting for long, and shows nobody what stands in its address',
    async ([status, why]) => {
      const folder = mkdtempSync(join(tmpdir(), 'tutor-away-'));
      const remote = `http://member:s3cr3t-t0ken@${await openRemote(status)}/notes.git`;
      const notesGit = { ...sourceOf({ folder, remote }), limitSeconds: 1 };
      let skewMs = Date.UTC(2026, 10, 27, 3) - Date.now();
      const tutor = await openTutor('socket', { now: () => Date.now() + skewMs, config: { notesGit } });
      onTestFinished(async () => {
        await tutor.close();
        rmSync(folder, { recursive: true, force: true });
      });
      const { minji, workspace } = tutor;
      const told = async (command: string) =>
        readableText(await onlyFor(tutor, minji, () => minji.command('study', command)));
      const said = await told('/k8s sync');
      expect(said).toContain('지금 있는 노트는 그대로예요');
      expect(said).toContain(why);
      // Reminders of meetings look for notes first, and come although there are none.
      await told('/k8s resume cronjob meeting-reminders');
      skewMs = Date.UTC(2026, 10, 27, 4, 0, 1) - Date.now();
      await workspace.waitFor(
        async () =>
          /finish, condition: Complete/.test(await told('/k8s describe cronjob meeting-reminders')) || undefined,
        { what: 'a look of the reminders', timeoutMs: 20_000 },
      );
      const everything = JSON.stringify([
        ...[minji.ephemerals('study'), minji.messages('study'), minji.messages(minji.dm)],
        ...[tutor.errors, await told('/k8s describe cronjob notes-sync')],
      ]);
      expect(everything).not.toContain('s3cr3t');
    },
  );
});
