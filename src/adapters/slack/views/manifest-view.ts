import type { KnownBlock } from '@slack/types';
import type { CheckedManifest, Finding } from '../../../features/manifest/ports.ts';
import type { Messages } from '../../../messages/messages.ts';
import { actionIds } from '../action-ids.ts';
import { button, buttons, type MessageView, remark } from '../blocks.ts';
import { escapeText } from '../escape-text.ts';
import { line, paragraph, preformatted, richText, words } from '../rich-text.ts';
import { shorten } from '../shorten.ts';
import { noticeView } from './notice-view.ts';

/** So many can be mended in one go; the rest is told once these are. */
const mostShown = 6;
const [mostObjects, mostTopics] = [6, 4];

/** What was found in a manifest: place, line, reason and what to write, the errors first. */
export function manifestView(checked: CheckedManifest, messages: Messages): MessageView {
  const said = messages.manifest;
  switch (checked.kind) {
    case 'template':
      return noticeView(said.template(checked.line));
    case 'too-large':
      return noticeView(said.tooLarge(kilobytes(checked.size), kilobytes(checked.limit)));
    case 'empty':
      return noticeView(said.empty);
    case 'checked':
      return checkedView(checked, messages);
  }
}

function checkedView(checked: Extract<CheckedManifest, { kind: 'checked' }>, messages: Messages): MessageView {
  const said = messages.manifest;
  const { objects, findings } = checked;
  const names = objects.map(({ object, name }) => (name === null ? object : `${object} ${shorten(name, 40)}`));
  const count = (severity: Finding['severity']) => findings.filter((one) => one.severity === severity).length;
  const counts = said.counts({ error: count('error'), warning: count('warning'), advice: count('advice') });
  const shown = findings.slice(0, mostShown);
  const left = findings.length - shown.length + checked.more;
  const looked =
    names.length === 0 ? [] : [said.looked(names.slice(0, mostObjects), Math.max(0, names.length - mostObjects))];
  const head = [...looked, counts === '' ? said.fine : `${counts}.`].join(' ');
  return {
    text: escapeText(head),
    blocks: [
      paragraph(head),
      ...shown.map((finding) => findingBlock(finding, messages)),
      ...(left > 0 ? [remark(said.more(left))] : []),
      ...(objects.some(({ secret }) => secret) ? [remark(said.secret)] : []),
      ...topicButtons(shown, messages),
      remark(said.onlySchema),
    ],
  };
}

function findingBlock(finding: Finding, { locale, manifest: said }: Messages): KnownBlock {
  const { severity, message, why, suggestion } = finding;
  const after = [why[locale], ...(suggestion === null ? [] : [said.instead(suggestion)])].join('\n');
  return richText(
    line(
      words(`${said.weights[severity]} · ${said.place(finding.line, finding.column)}`, { bold: true }),
      words(`\n${message[locale]}`),
    ),
    preformatted(marked(finding)),
    line(words(after)),
  );
}

/** The line with a mark under the place. Hangul is twice as wide as other letters, and so is what stands in for it. */
function marked({ shown, column }: Finding): string {
  if (shown.trim() === '' || column > shown.length + 1) return shown === '' ? ' ' : shown;
  const before = [...shown.slice(0, column - 1)].map((char) => (char === '\t' ? '\t' : isWide(char) ? '\u3000' : ' '));
  return `${shown}\n${before.join('')}^`;
}

function isWide(char: string): boolean {
  return /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFF00-\uFF60]/.test(char);
}

function topicButtons(findings: readonly Finding[], { manifest: said }: Messages): readonly KnownBlock[] {
  const topics = [...new Set(findings.flatMap(({ topic }) => topic ?? []))].slice(0, mostTopics);
  return buttons(...topics.map((topic, at) => button(actionIds.explain, said.read(topic), topic, at)));
}

function kilobytes(bytes: number): number {
  return Math.ceil(bytes / 1024);
}
