import type { KubectlProblem } from '../../../domain/schedule/kubectl/kubectl-command.ts';
import { parseKubectl } from '../../../domain/schedule/kubectl/parse-kubectl.ts';
import { parseRequest } from '../../../domain/schedule/speech/parse-request.ts';
import { parseWish } from '../../../domain/schedule/speech/parse-wish.ts';
import { backupTask } from '../../../domain/schedule/tasks/backup-task.ts';
import { reminderTask } from '../../../domain/schedule/tasks/reminder-task.ts';
import type { ScheduleWords } from '../slack-request.ts';

const tasks = [reminderTask.name, backupTask.name];
/** Words that only a command about schedules has; without one, what looks like a faulty command is a question. */
const scheduleWord = /^\s*kubectl\s|\b(?:cronjobs?|cron|cj|jobs?|events?|ev)\b|\s--?[a-z]/i;
const shortCommand = /^\s*(?:suspend|resume)\s+[a-z0-9.-]+\s*$/i;

/** Reads what concerns schedules and reminders: kubectl's grammar, plain requests, wishes; null for everything else. */
export function scheduleWords(text: string): ScheduleWords | null {
  if (/^\s*(?:알림|리마인더)\s*설정\s*$|^\s*(?:reminder )?settings\s*$/i.test(text)) return { kind: 'settings' };
  if (/^\s*why\s*$/i.test(text)) return { kind: 'wish', wish: { kind: 'why' } };
  const parsed = parseKubectl(text);
  if (parsed.kind === 'command') return { kind: 'kubectl', command: parsed.command };
  if (parsed.kind === 'wrong' && isMeant(text, parsed.problem))
    return { kind: 'kubectl-wrong', problem: parsed.problem };
  const request = parseRequest(text, tasks);
  if (request.kind !== 'not-understood') return { kind: 'schedule', request };
  const wish = parseWish(text);
  return wish.kind === 'not-understood' ? null : { kind: 'wish', wish };
}

function isMeant(text: string, problem: KubectlProblem): boolean {
  if (shortCommand.test(text)) return true;
  if (!scheduleWord.test(text)) return false;
  return problem.code !== 'unknown-resource' || problem.guess !== null || /^\s*kubectl\s/i.test(text);
}
