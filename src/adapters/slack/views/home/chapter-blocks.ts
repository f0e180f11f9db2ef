import type { KnownBlock } from '@slack/types';
import { actionIds } from '../../action-ids.ts';
import { button, buttons, header, remark } from '../../blocks.ts';
import { starsOf } from '../../documents/said-numbers.ts';
import { bullets, richText, words } from '../../rich-text.ts';
import type { HomeContext, HomeValue } from './home-value.ts';

/** More chapters are for the report. */
const mostChapters = 8;

/** What the member read, newest last, with their stars; and whether others see these. */
export function chapterBlocks({ studies, sharesStars }: HomeValue, { messages }: HomeContext): readonly KnownBlock[] {
  const { desk, consent, study, duration } = messages;
  const read = studies
    .flatMap(({ chapters }) => chapters)
    .filter(({ stars, minutes }) => stars !== null || minutes !== null)
    .slice(-mostChapters);
  const lines = read.map(({ chapter, stars, minutes }) => {
    const points = stars === null ? null : `${starsOf(stars)}/5`;
    const time = minutes === null ? null : duration(minutes);
    return [words(desk.chapter(study.chapter(chapter), stars === null ? '' : starSigns(stars), points, time))];
  });
  return [
    header(desk.chapters),
    lines.length === 0 ? remark(desk.noChapters) : richText(bullets(lines)),
    remark(`${sharesStars ? desk.shares : desk.keeps} ${consent.about}`),
    ...buttons(button(actionIds.shareStars, sharesStars ? consent.takeBack : consent.give, sharesStars ? 'off' : 'on')),
  ];
}

/** `★★★½☆`: a half star as a sign that every font has. */
function starSigns(stars: number): string {
  const full = Math.floor(stars);
  const half = stars - full >= 0.5 ? '½' : '';
  return `${'★'.repeat(full)}${half}${'☆'.repeat(5 - full - (half === '' ? 0 : 1))}`;
}
