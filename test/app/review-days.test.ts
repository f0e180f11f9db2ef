import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readableText } from '#src/workspace/readable-text.ts';
import { type OpenTutor, openTutor } from '../support/open-tutor.ts';
import { cardOf, nextInDirect, openReviewStores, type ReviewStores, until } from '../support/review-journey.ts';

/**
 * Nights in the order in which they happen. A card that is answered wrong at `answered` is due on the next day of study, which
 * begins at four on the member's own clocks: not yet at `before`, but at `after`. `on`: that day as it is shown.
 */
const nights = [
  // Clocks go forward from 2:00 to 3:00.
  {
    zone: 'America/New_York',
    what: 'the short night',
    answered: '2027-03-14T01:40:00-05:00',
    before: '2027-03-14T03:58:00-04:00',
    after: '2027-03-14T04:01:00-04:00',
    on: '3/14',
  },
  // Clocks go forward from 0:00 to 1:00.
  {
    zone: 'Atlantic/Azores',
    what: 'the short night',
    answered: '2027-03-27T23:50:00-01:00',
    before: '2027-03-28T03:58:00+00:00',
    after: '2027-03-28T04:01:00+00:00',
    on: '3/28',
  },
  // Clocks go back from 3:45 to 2:45.
  {
    zone: 'Pacific/Chatham',
    what: 'the long night',
    answered: '2027-04-04T03:20:00+13:45',
    before: '2027-04-04T03:40:00+12:45',
    after: '2027-04-04T04:01:00+12:45',
    on: '4/4',
  },
  // Clocks go forward from 2:45 to 3:45.
  {
    zone: 'Pacific/Chatham',
    what: 'the short night',
    answered: '2027-09-26T02:30:00+12:45',
    before: '2027-09-26T03:58:00+13:45',
    after: '2027-09-26T04:01:00+13:45',
    on: '9/26',
  },
  // Clocks go back from 1:00 to 0:00.
  {
    zone: 'Atlantic/Azores',
    what: 'the long night',
    answered: '2027-10-31T00:40:00+00:00',
    before: '2027-10-31T03:58:00-01:00',
    after: '2027-10-31T04:01:00-01:00',
    on: '10/31',
  },
  // UTC's midnight is nine in the morning there: nothing happens then.
  {
    zone: 'Asia/Seoul',
    what: 'a morning',
    answered: '2027-11-02T08:50:00+09:00',
    before: '2027-11-03T03:58:00+09:00',
    after: '2027-11-03T04:01:00+09:00',
    on: '11/3',
  },
  {
    zone: 'Asia/Kolkata',
    what: 'past midnight',
    answered: '2027-11-04T00:30:00+05:30',
    before: '2027-11-04T03:58:00+05:30',
    after: '2027-11-04T04:01:00+05:30',
    on: '11/4',
  },
  // Clocks go back from 2:00 to 1:00.
  {
    zone: 'America/New_York',
    what: 'the long night',
    answered: '2027-11-07T01:50:00-04:00',
    before: '2027-11-07T03:58:00-05:00',
    after: '2027-11-07T04:01:00-05:00',
    on: '11/7',
  },
] as const;
const memberOf = (at: number) => `U0000NIGHT${at}`;

describe('a day of study', { timeout: 60_000 }, () => {
  let tutor: OpenTutor;
  let stores: ReviewStores;
  let skewMs = Date.parse('2027-03-01T00:00:00Z') - Date.now();
  const setClock = (time: string) => {
    skewMs = Date.parse(time) - Date.now();
  };
  beforeAll(async () => {
    const members = nights.map(({ zone }, at) => ({
      ...{ id: memberOf(at), displayName: `night ${at}`, locale: 'ko-KR', tz: zone },
    }));
    tutor = await openTutor('socket', { now: () => Date.now() + skewMs, workspace: { state: { members } } });
    stores = await openReviewStores(tutor);
  });
  afterAll(async () => {
    await stores.close();
    await tutor.close();
  });

  it.each(nights.map((night, at) => ({ ...night, at })))('begins at four in $zone: $what', async (night) => {
    const member = tutor.workspace.member(memberOf(night.at));
    const begin = () => nextInDirect(tutor, member, () => member.type(member.dm, '복습'));
    setClock(night.answered);
    const card = await begin();
    const first = await cardOf(stores, tutor, member);
    await member.press(card, { label: first.wrong });
    const answered = await until(tutor, member, card, '아직은 달라요');
    expect(readableText(answered)).toContain(`다음 복습은 ${night.on}`);

    setClock(night.before);
    await begin();
    const still = await cardOf(stores, tutor, member);
    expect(still.ask.day).toBe(first.ask.day);
    expect(still.ask.conceptId).not.toBe(first.ask.conceptId);

    setClock(night.after);
    await begin();
    const due = await cardOf(stores, tutor, member);
    expect(due.ask.day).toBe(first.ask.day + 1);
    expect(due.ask.conceptId).toBe(first.ask.conceptId);
    const [line] = await stores.reviews.entries({ teamId: tutor.workspace.teamId, memberId: member.id }, null);
    expect(line).toMatchObject({ timeZone: night.zone, rating: 1 });
    expect(tutor.errors).toEqual([]);
  });
});
