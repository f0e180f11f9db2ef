import type { KubectlProblem } from '../../../domain/schedule/kubectl/kubectl-command.ts';
import { parseKubectl } from '../../../domain/schedule/kubectl/parse-kubectl.ts';
import { parseRequest } from '../../../domain/schedule/speech/parse-request.ts';
import { parseWish } from '../../../domain/schedule/speech/parse-wish.ts';
import { taskList } from '../../../domain/schedule/tasks/task-list.ts';
import type { ScheduleWords } from '../slack-request.ts';

const tasks = taskList.map(({ name }) => name);
/** Words that only a command about schedules has; without one, what looks like a faulty command is a question. */
const scheduleWord = /^\s*kubectl\s|\b(?:cronjobs?|cron|cj|jobs?|events?|ev)\b|\s--?[a-z]/i;
const shortCommand = /^\s*(?:suspend|resume)\s+[a-z0-9.-]+\s*$/i;

/** Reads what concerns schedules and reminders: kubectl's grammar, plain requests, wishes; null for everything else. */
export function scheduleWords(text: string): ScheduleWords | null {
  if (/^\s*(?:알림|리마인더)\s*설정\s*$|^\s*(?:reminder )?settings\s*$/i.test(text)) return { kind: 'settings' };
  if (/^\s*(?:channel settings|채널\s*설정)\s*$/i.test(text)) return { kind: 'channel-settings' };
  // Days are set in the window.
  if (/^\s*(?:내\s*)?휴가(?:\s.{0,30})?$|^\s*(?:my\s+)?vacation(?:\s.{0,40})?$/i.test(text) && !/[?？]/.test(text))
    return { kind: 'settings' };
  if (/^\s*why\s*$/i.test(text)) return { kind: 'wish', wish: { kind: 'why' } };
  const channel = channelWish(text.trim());
  if (channel !== null) return channel;
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

const limitWords = /^(?:channel\s+limit|채널\s*한도)\s+(\d{1,3}|none|없음)$/i;
const quietWords =
  /^(?:channel\s+quiet\s+hours|채널\s*조용한\s*시간)\s+(?:(?:from\s+)?(\d{1,2})(?::(\d{2})|시)?\s*(?:[-~–]|부터|to)\s*(\d{1,2})(?::(\d{2})|시)?(?:까지)?|none|없음)$/i;

/** What an organiser sets for a channel: `channel limit 10`, `채널 조용한 시간 22:00-08:00`. */
function channelWish(text: string): ScheduleWords | null {
  const limit = limitWords.exec(text)?.[1];
  if (limit !== undefined)
    return { kind: 'channel-wish', change: { weeklyLimit: /^\d/.test(limit) ? Number(limit) : null } };
  const quiet = quietWords.exec(text);
  if (quiet === null) return null;
  const [, fromHour, fromMinute = 0, toHour, toMinute = 0] = quiet;
  if (fromHour === undefined) return { kind: 'channel-wish', change: { quietHours: null } };
  const [from, to] = [Number(fromHour) * 60 + Number(fromMinute), Number(toHour) * 60 + Number(toMinute)];
  const isTime = [from, to].every((minute) => minute <= 24 * 60) && Number(fromMinute) < 60 && Number(toMinute) < 60;
  return isTime ? { kind: 'channel-wish', change: { quietHours: { fromMinute: from, toMinute: to } } } : null;
}
