import type { Locale } from '../../locale.ts';

/** To whom something is to be said, and the words without them. */
export interface SaidAudience {
  /** As mentioned: `study` or a channel's id; null: not said. */
  readonly channel: string | null;
  /** Members' ids; `me` is whoever asks; null: a channel. */
  readonly members: readonly string[] | null;
  readonly text: string;
}

const channelPattern = /<#([A-Z0-9]+)(?:\|[^>]*)?>(?:에|채널에)?|(?<!\S)#([\p{L}\p{N}_-]+?)(?:\s*채널)?에?(?=\s|$)/u;
const mention = '<@[UW][A-Z0-9]+(?:\\|[^>]*)?>';
const membersPattern: Readonly<Record<Locale, RegExp>> = {
  ko: new RegExp(
    `(${mention}(?:\\s*(?:,|과|와|이랑|하고)?\\s*${mention})*)\\s*(?:에게|한테|께)(?=\\s)|(?<!\\S)(?:나|저)(?:한테|에게)(?:만)?(?=\\s)`,
  ),
  en: new RegExp(
    `(?<=\\b(?:remind|tell|nudge|notify)\\s+)(?:(${mention}(?:\\s*(?:,|and|&)?\\s*${mention})*)|me\\b)`,
    'i',
  ),
};

/** Takes out a channel as Slack writes it, `<#C0123|study>`, or as people do, `#study`, and members who are named as its readers. */
export function takeAudience(sentence: string, locale: Locale): SaidAudience {
  const channel = channelPattern.exec(sentence);
  const text = channel === null ? sentence : without(sentence, channel, ' ');
  const members = membersPattern[locale].exec(text);
  return {
    channel: channel?.[1] ?? channel?.[2] ?? null,
    members: members === null ? null : members[1] === undefined ? ['me'] : idsIn(members[1]),
    // An English verb needs somebody after it.
    text: members === null ? text : without(text, members, locale === 'en' ? 'us' : ' '),
  };
}

function without(sentence: string, match: RegExpExecArray, instead: string): string {
  return `${sentence.slice(0, match.index)}${instead}${sentence.slice(match.index + match[0].length)}`;
}

function idsIn(mentions: string): readonly string[] {
  return [...new Set([...mentions.matchAll(/<@([A-Z0-9]+)/g)].flatMap(([, id]) => id ?? []))];
}
