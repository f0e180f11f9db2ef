import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { clockHazards } from '#src/domain/schedule/cron/clock-hazards.ts';
import { parseCron } from '#src/domain/schedule/cron/parse-cron.ts';
import { openZone } from '#src/domain/schedule/cron/zone.ts';
import { printProblem } from '#src/domain/schedule/manifest/manifest-problem.ts';
import { parseManifest } from '#src/domain/schedule/manifest/parse-manifest.ts';
import { taskList } from '#src/domain/schedule/tasks/task-list.ts';

const folder = fileURLToPath(new URL('../../knowledge/schedules', import.meta.url));
const files = readdirSync(folder);

function read(file: string) {
  const parsed = parseManifest(readFileSync(join(folder, file), 'utf8'), taskList);
  if (parsed.kind === 'invalid') throw new Error(parsed.problems.map(printProblem).join('\n'));
  return parsed.manifest;
}

describe('the shipped schedules', () => {
  it('show every task that there is', () => {
    const tasks = files.map((file) => read(file).spec.jobTemplate.spec.template.task);
    expect(tasks.toSorted()).toEqual(taskList.map(({ name }) => name).toSorted());
  });

  it.each(files)(
    '%s is named after its file, waits for an organiser unless it only carries thanks, and is given up when it is too late',
    (file) => {
      const { name, spec } = read(file);
      expect(`${name}.yaml`).toBe(file);
      // Private, once a day, and only what a member sent another: nobody has to allow that first.
      expect(spec.suspend).toBe(name !== 'thanks-digest');
      expect(spec.startingDeadlineSeconds).not.toBeNull();
    },
  );

  it.each(files)('%s is touched by no change of the clocks in any zone', (file) => {
    const parsed = parseCron(read(file).spec.schedule, { seconds: 'refused' });
    if (parsed.kind === 'invalid') throw new Error(parsed.message);
    // What looks every few minutes and says each thing once loses nothing by an hour that is skipped or comes twice.
    if (/^\*\/(?:5|10|15) /.test(read(file).spec.schedule)) return;
    const hit = Intl.supportedValuesOf('timeZone').filter((name) => {
      const zone = openZone(name);
      return zone !== null && clockHazards(parsed.schedule, zone, Date.UTC(2026, 10, 26)).length > 0;
    });
    expect(hit).toEqual([]);
  });
});
