import type { Proposal } from '../../../features/schedule/propose-schedule.ts';
import type { Messages } from '../../../messages/messages.ts';
import { tellWarnings } from '../../../messages/schedule/tell-warnings.ts';
import { actionIds } from '../action-ids.ts';
import { button, buttons, fitsValue, type MessageView } from '../blocks.ts';
import { escapeText } from '../escape-text.ts';
import { line, preformatted, richText, words } from '../rich-text.ts';
import { datesOf } from './schedule-lines.ts';

/** A manifest that was understood from plain words, with its next dates, to be created by a press. */
export function proposalView(proposal: Proposal, messages: Messages): MessageView {
  const { yaml, nextMs, timeZone, warnings } = proposal;
  const { schedule: said } = messages;
  const lines = [said.proposal, said.next(datesOf(nextMs, timeZone, messages)), ...tellWarnings(warnings, messages)];
  const create = applyText(yaml);
  return {
    text: escapeText(lines.slice(0, 2).join(' ')),
    blocks: [
      richText(line(words(lines.join('\n'))), preformatted(yaml)),
      ...buttons(
        ...(fitsValue(create) ? [button(actionIds.run, said.buttons.create, create)] : []),
        ...(fitsValue(yaml) ? [button(actionIds.previewSchedule, said.buttons.preview, yaml)] : []),
        button(actionIds.editSchedule, said.buttons.edit, fitsValue(yaml) ? yaml : ' '),
      ),
    ],
  };
}

/** A question, with what can be meant as buttons that say their dates. */
export function choicesView(question: string, proposals: readonly Proposal[], messages: Messages): MessageView {
  const offered = proposals.flatMap(({ yaml, nextMs, timeZone }, index) => {
    const create = applyText(yaml);
    const label = messages.schedule.choice(datesOf(nextMs, timeZone, messages));
    return fitsValue(create) ? [button(actionIds.run, label, create, index)] : [];
  });
  // They differ in when, not in what is said.
  const yaml = proposals[0]?.yaml ?? '';
  const preview = fitsValue(yaml) ? [button(actionIds.previewSchedule, messages.schedule.buttons.preview, yaml)] : [];
  return { text: escapeText(question), blocks: [richText(line(words(question))), ...buttons(...offered, ...preview)] };
}

/** As if it had been typed after the command's name. */
function applyText(yaml: string): string {
  return `apply\n${yaml}`;
}
