import type { Button } from '@slack/types';
import { runName } from '../../../domain/schedule/controller/run-name.ts';
import type { KubectlProblem } from '../../../domain/schedule/kubectl/kubectl-command.ts';
import { printProblem } from '../../../domain/schedule/manifest/manifest-problem.ts';
import type { KubectlOutcome } from '../../../features/schedule/kubectl-outcome.ts';
import type { Messages } from '../../../messages/messages.ts';
import { tellWarnings } from '../../../messages/schedule/tell-warnings.ts';
import { actionIds } from '../action-ids.ts';
import { button, buttons, type MessageView } from '../blocks.ts';
import { escapeText } from '../escape-text.ts';
import { line, preformatted, richText, words } from '../rich-text.ts';
import { noticeView } from './notice-view.ts';
import { datesOf } from './schedule-lines.ts';

/** What became of a command in kubectl's grammar. */
export function kubectlView(outcome: KubectlOutcome, messages: Messages): MessageView {
  const { schedule: said } = messages;
  switch (outcome.kind) {
    case 'text':
      return shownView(outcome, messages);
    case 'none':
      return noticeView(said.none(outcome.resource));
    case 'forbidden':
      return noticeView(messages.organiser.notAllowed);
    case 'not-found':
      return noticeView(said.notFound(outcome.resource, outcome.name));
    case 'exists':
      return noticeView(said.exists(outcome.resource, outcome.name));
    case 'too-many':
      return noticeView(said.tooMany(outcome.limit));
    case 'changed-meanwhile':
      return noticeView(said.changedMeanwhile(outcome.name));
    case 'deleted':
      return noticeView(said.deleted(`${outcome.resource === 'cronjobs' ? 'cronjob' : 'job'}/${outcome.name}`));
    case 'started':
      return noticeView(outcome.dryRun ? said.wouldStart(outcome.run) : said.started(outcome.run));
    case 'editor':
      return fixed(said.editorHere, null, [button(actionIds.editSchedule, said.buttons.open, ' ')]);
    case 'invalid':
      return fixed(said.invalid, outcome.problems.map(printProblem).join('\n'), []);
    case 'applied':
      return appliedView(outcome, messages);
    case 'several':
      return severalView(outcome.outcomes, messages);
  }
}

/** More buttons than these are a wall; `describe` has them for each. */
const mostPreviews = 10;
/** A message has at most 50 blocks (docs.slack.dev/reference/block-kit/blocks); some are buttons. */
const mostBlocks = 45;

function shownView({ text, cronJobs }: Extract<KubectlOutcome, { kind: 'text' }>, messages: Messages): MessageView {
  const { preview } = messages.schedule.buttons;
  const [only] = cronJobs;
  const actions =
    only !== undefined && cronJobs.length === 1
      ? scheduleButtons(only.name, only.suspended, only.atMs, messages)
      : cronJobs
          .slice(0, mostPreviews)
          .map(({ name }, index) => button(actionIds.previewSchedule, `${preview}: ${name}`, name, index));
  return { text: escapeText(text), blocks: [richText(preformatted(text)), ...buttons(...actions)] };
}

/** What can be done next with a CronJob. */
function scheduleButtons(
  name: string,
  suspended: boolean,
  atMs: number,
  { schedule: { buttons: said } }: Messages,
): Button[] {
  const change = suspended ? 'resume' : 'suspend';
  return [
    button(actionIds.run, said[change], `${change} cronjob ${name}`, 0),
    button(actionIds.previewSchedule, said.preview, name),
    button(actionIds.editSchedule, said.edit, name),
    // Both presses of a double click name the same run; what is shown later names another.
    button(actionIds.run, said.runNow, `create job ${runName(`${name}-now`, atMs)} --from=cronjob/${name}`, 1),
  ];
}

function appliedView(outcome: Extract<KubectlOutcome, { kind: 'applied' }>, messages: Messages): MessageView {
  const { manifest, verb, diff, dryRun, nextMs, timeZone, warnings, atMs } = outcome;
  const { schedule: said } = messages;
  const { name } = manifest;
  const { suspend } = manifest.spec;
  const lines = [
    dryRun && verb !== 'unchanged' ? said.wouldApply(name) : said.applied[verb](name),
    ...(nextMs.length > 0 ? [said.next(datesOf(nextMs, timeZone, messages))] : []),
    ...(suspend ? [said.suspendedNow] : []),
    ...tellWarnings(warnings, messages),
  ];
  const shownDiff =
    diff === null || verb === 'created' ? null : diff.map(({ sign, text }) => `${sign} ${text}`).join('\n');
  const actions = dryRun
    ? []
    : [
        ...scheduleButtons(name, suspend, atMs, messages),
        button(actionIds.run, said.buttons.describe, `describe cronjob ${name}`, 2),
      ];
  return fixed(lines.join('\n'), shownDiff, actions);
}

/** What became of each of several manifests; what can be done with one of them has its own command. */
function severalView(outcomes: readonly KubectlOutcome[], messages: Messages): MessageView {
  const { schedule: said } = messages;
  const views = outcomes.map((outcome) => kubectlView(outcome, messages));
  const names = outcomes.flatMap((outcome) =>
    outcome.kind === 'applied' && !outcome.dryRun ? [outcome.manifest.name] : [],
  );
  const describe = names.map((name, index) =>
    button(actionIds.run, `${said.buttons.describe}: ${name}`, `describe cronjob ${name}`, index),
  );
  return {
    text: views.map(({ text }) => text).join('\n'),
    blocks: [
      ...views.flatMap(({ blocks }) => blocks.filter(({ type }) => type !== 'actions')).slice(0, mostBlocks),
      ...buttons(...describe.slice(0, mostPreviews)),
    ],
  };
}

/** A faulty command: what was wrong, and what may have been meant where that changes nothing. */
export function wrongCommandView(problem: KubectlProblem, messages: Messages): MessageView {
  const { wrong, maybe } = messages.schedule;
  const given = 'given' in problem ? problem.given : 'flag' in problem ? problem.flag : '';
  const known = 'known' in problem ? problem.known : 'wanted' in problem ? problem.wanted : [];
  const guess = 'guess' in problem ? problem.guess : null;
  return noticeView([wrong[problem.code](given, known), ...(guess === null ? [] : [maybe(guess)])].join(' '));
}

function fixed(sentence: string, code: string | null, actions: readonly Button[]): MessageView {
  const told = line(words(sentence));
  return {
    text: escapeText(sentence),
    blocks: [code === null ? richText(told) : richText(told, preformatted(code)), ...buttons(...actions)],
  };
}
