import type { SlackFile, UrlImageObject } from '@slack/types';
import { blockLimits as limits } from './block-limits.ts';
import { exactlyOneOf, fieldsOf, needed, object } from './object-rule.ts';
import { both, type Most, type Rule, text, textLike } from './rule.ts';

const web = ['http:', 'https:'];
/** What a browser or a client opens at a click; never a script. */
const opened = [...web, 'mailto:', 'slack:', 'tel:'];

/** An address of one of these schemes; what it leads to is not looked at. */
function address(schemes: readonly string[], limit: Most = limits.url): Rule {
  const named = schemes.map((scheme) => scheme.slice(0, -1)).join(', ');
  const isOne = (given: string) => schemes.includes(schemeOf(given) ?? '');
  return both(text(limit), textLike(isOne, `a URL that begins with one of: ${named}`));
}

/** Undefined for what is no whole address; browsers forgive more than Slack does. */
function schemeOf(given: string): string | undefined {
  const scheme = /^(?:(https?:|slack:)\/\/|(mailto:|tel:))\S+$/u.exec(given);
  return URL.canParse(given) ? (scheme?.[1] ?? scheme?.[2]) : undefined;
}

/** Where a button, an option or a link leads. */
export const linkUrl = address(opened);
/** Where an image, a thumbnail or a source lies. */
export const webUrl = address(web);
export const iconUrl = address(web, limits.videoLink);
/** A video and its page are `https` only (docs.slack.dev/reference/block-kit/blocks/video-block). */
export const videoUrl = address(['https:']);
export const videoPageUrl = address(['https:'], limits.videoLink);

/** Ids of files as Slack's validator knows them. */
const fileId = textLike((given) => /^F[A-Z0-9]{8,}$/u.test(given), 'a file id such as F0123ABCD');

/** An image by its address or as a file in Slack, one of the two. */
export const imageFields = fieldsOf<UrlImageObject | { alt_text: string; slack_file: SlackFile }>({
  alt_text: needed(text(limits.imageAlt)),
  image_url: webUrl,
  slack_file: object(fieldsOf<SlackFile>({ id: fileId, url: webUrl }), exactlyOneOf('id', 'url')),
});

export const imageSource = exactlyOneOf('image_url', 'slack_file');
