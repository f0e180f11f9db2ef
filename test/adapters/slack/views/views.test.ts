import { describe, expect, it } from 'vitest';
import { type ActionId, actionIds, actionPattern } from '#src/adapters/slack/action-ids.ts';
import { verbs } from '#src/adapters/slack/slack-request.ts';
import { answerView } from '#src/adapters/slack/views/answer-view.ts';
import { claimDecidedView } from '#src/adapters/slack/views/claim-decided-view.ts';
import { claimRequestView } from '#src/adapters/slack/views/claim-request-view.ts';
import { claimView } from '#src/adapters/slack/views/claim-view.ts';
import { emptyView } from '#src/adapters/slack/views/empty-view.ts';
import { goneView } from '#src/adapters/slack/views/gone-view.ts';
import { groupQuestionView } from '#src/adapters/slack/views/group-question-view.ts';
import { helpView } from '#src/adapters/slack/views/help-view.ts';
import { homeView } from '#src/adapters/slack/views/home/home-view.ts';
import { moreView } from '#src/adapters/slack/views/more-view.ts';
import { nearMissView } from '#src/adapters/slack/views/near-miss-view.ts';
import { notInNotesView } from '#src/adapters/slack/views/not-in-notes-view.ts';
import { noticeView } from '#src/adapters/slack/views/notice-view.ts';
import { organiserView } from '#src/adapters/slack/views/organiser-view.ts';
import { quietView } from '#src/adapters/slack/views/quiet-view.ts';
import { searchView } from '#src/adapters/slack/views/search-view.ts';
import { sourceModalView } from '#src/adapters/slack/views/source-modal-view.ts';
import { welcomeView } from '#src/adapters/slack/views/welcome-view.ts';
import { whyModalView } from '#src/adapters/slack/views/why-modal-view.ts';
import type { Locale } from '#src/domain/locale.ts';
import { messagesFor } from '#src/messages/messages-for.ts';
import { answered, citation, hostile, huge, notInNotes, passage } from './samples.ts';
import { complaints, shownWords } from './slack-limits.ts';

/** Every view made of the same words, wherever words can go in. */
function viewsOf(words: string, locale: Locale): Readonly<Record<string, Parameters<typeof complaints>[0]>> {
  const messages = messagesFor(locale);
  const context = { messages, command: '/k8s' };
  const many = Array.from({ length: 60 }, (_, index) => index);
  const cited = many.map(() => citation({ path: `${words}.md`, author: words, headingPath: [words], sample: true }));
  const statements = many.map((index) => ({ label: words, text: words, citation: index }));
  const understanding = {
    question: words,
    standalone: words,
    concepts: many.map(() => words),
    confidence: 7,
    hits: many.map(() => ({ path: words, headingPath: [words], score: 1 })),
  };
  const answer = answered({
    locale,
    lead: statements,
    more: statements,
    citations: cited,
    related: many.map(() => words),
    nextQuestion: words,
    furtherQuestions: many.map(() => words),
    understanding,
  });
  const nothing = notInNotes({
    locale,
    openQuestions: cited.map((each) => ({ ...each, quote: words })),
    nearest: many.map(() => ({ path: words, headingPath: [words], startLine: 1 })),
    understanding,
  });
  const asked = { id: 'exchange-1', question: words };
  const shown = { askerName: words, remark: words, feedback: 'native' as const };
  const hit = { passage: passage({ path: words, author: words, headingPath: [words], id: `${words}#1` }), score: 1 };
  return {
    root: answerView({ ...asked, answer }, { ...shown, shown: 'root' }),
    private: answerView({ ...asked, answer }, { ...shown, shown: 'private', feedback: 'plain' }),
    nothing: notInNotesView({ ...asked, answer: nothing }, { ...shown, shown: 'root' }),
    more: moreView({ ...asked, answer }),
    why: whyModalView(answer),
    source: sourceModalView(
      {
        path: words,
        headingPath: [words, words],
        author: words,
        sample: true,
        cited: { startLine: 100, endLine: 2000 },
        excerpt: { startLine: 1, lines: many.flatMap(() => [words, '', '\t- x']) },
        link: 'https://git.example/notes',
      },
      messages,
    ),
    search: searchView({ words, hits: many.map(() => hit) }, messages),
    near: nearMissView({ typed: words, suggestion: { kind: 'explain', topic: words, private: true } }, context),
    claimAsked: claimView({ kind: 'unknown-author', name: words, known: [words] }, messages),
    claimRequest: claimRequestView({ memberId: 'U1', memberName: words, authorName: words }, messages),
    claimDone: claimDecidedView({ kind: 'confirmed' }, { memberName: words, authorName: words }, messages),
    organisers: organiserView({ kind: 'list', memberIds: many.map(String) }, () => words, messages),
    group: groupQuestionView({ question: words, askerName: words }, messages),
    home: homeView(
      {
        ...bareDesk,
        name: words,
        notes: 3,
        cards: 25,
        samplesOnly: true,
        authors: many.map(() => words),
        examples: [words, words],
        authorName: words,
      },
      context,
    ),
    gone: goneView({ kind: 'changed', path: words, answeredAt: 0 }, { messages, timeZone: 'Asia/Seoul' }),
    notice: noticeView(words),
  };
}

const bareDesk = {
  name: '하늘',
  memberId: 'U1',
  studies: [],
  presenterNames: new Map<string, string>(),
  due: null,
  wishes: { quietHours: null, snoozes: [], vacation: null, holidays: null },
  timeZone: 'Asia/Seoul',
  sharesStars: false,
  choices: { locale: null, timeZone: null },
  fixedLocale: null,
  nowMs: 0,
};

describe('every view', () => {
  const cases = (['ko', 'en'] as const).flatMap((locale) => [
    { locale, name: 'short words', words: '서비스' },
    { locale, name: 'hostile words', words: hostile },
    { locale, name: 'huge words', words: huge },
    { locale, name: 'no words', words: '' },
    { locale, name: 'one endless sentence', words: '가'.repeat(100_000) },
    { locale, name: 'lines', words: 'a\nb\n\n```\n'.repeat(500) },
  ]);
  const rows = cases.flatMap(({ locale, name, words }) =>
    Object.entries(viewsOf(words, locale)).map(([view, made]) => ({ view, name, locale, made })),
  );
  // A notice without words is never sent; its text would be empty.
  it.for(rows.filter(({ view, name }) => !(view === 'notice' && name === 'no words')))(
    '$view with $name ($locale) is what Slack takes, and nothing in it pings, links or formats',
    ({ made }) => {
      expect(complaints(made)).toEqual([]);
    },
  );

  it('has links only where our own code put one', () => {
    for (const made of Object.values(viewsOf(hostile, 'ko'))) {
      const links = JSON.stringify(made).match(/"type":"link","url":"[^"]*"/g) ?? [];
      expect(links.filter((link) => !link.includes('git.example'))).toEqual([]);
    }
  });
});

describe('fixed views', () => {
  const context = { messages: messagesFor('ko'), command: '/study' };

  it('helpView names every verb with the configured command', () => {
    const view = helpView({ verb: null }, context);
    expect(complaints(view)).toEqual([]);
    for (const verb of verbs) expect(shownWords(view.blocks)).toContain(`/study ${verb}`);
    expect(shownWords(view.blocks)).not.toContain('/k8s');
  });

  it.for(verbs)('helpView explains %s', (verb) => {
    const view = helpView({ verb }, context);
    expect(complaints(view)).toEqual([]);
    expect(view.text).toBe(context.messages.help.verbs[verb].about);
  });

  it('quietView says how it is and offers the other way', () => {
    const view = quietView({ quiet: true, changed: false }, context);
    expect(shownWords(view.blocks)).toBe('이 채널은 조용히 모드예요. /study quiet off 로 끌 수 있어요.\n조용히 끄기');
    expect(JSON.stringify(view.blocks)).toContain('"value":"off"');
    expect(complaints(quietView({ quiet: false, changed: true }, context))).toEqual([]);
  });

  it('nearMissView offers the meant command and the words as they are', () => {
    const view = nearMissView(
      { typed: 'explian pod', suggestion: { kind: 'explain', topic: 'pod', private: false } },
      context,
    );
    expect(shownWords(view.blocks)).toBe('혹시 이렇게 쓰려던 건가요?\n/study explain pod\n그대로 질문하기');
    expect(JSON.stringify(view.blocks)).toContain('"value":"explain pod"');
    expect(JSON.stringify(view.blocks)).toContain('"value":"ask explian pod"');
  });

  it('emptyView and welcomeView are what Slack takes', () => {
    for (const locale of ['ko', 'en'] as const) {
      const messages = messagesFor(locale);
      expect(complaints(emptyView(messages, ['서비스가 뭐야?', '']))).toEqual([]);
      for (const isDirect of [true, false]) {
        const about = { messages, command: '/study', samplesOnly: true, isDirect };
        expect(complaints(welcomeView({ ...about, examples: ['a', 'b', 'c', 'd'] }))).toEqual([]);
      }
    }
  });

  it('welcomeView says whose notes these are, and offers to press only what there is', () => {
    const about = { ...context, examples: ['서비스가 뭐야?'], samplesOnly: true, isDirect: false };
    const channel = shownWords(welcomeView(about).blocks);
    expect(channel).toMatch(/예시 노트[\s\S]*\/study explain[\s\S]*눌러 봐도[\s\S]*서비스가 뭐야\?[\s\S]*NOTES_DIR/);
    const direct = shownWords(welcomeView({ ...about, examples: [], samplesOnly: false, isDirect: true }).blocks);
    expect(direct).toMatch(/그냥 물어보세요/);
    expect(direct).not.toMatch(/눌러|예시|\/study/);
  });

  it('claimRequestView carries member and author in its buttons', () => {
    const view = claimRequestView({ memberId: 'U1', memberName: '민수', authorName: '하늘' }, context.messages);
    expect(shownWords(view.blocks)).toBe('민수님이 노트의 ‘하늘’ 작성자라고 해요. 맞나요?\n맞아요\n아니에요');
    expect(JSON.stringify(view.blocks).match(/"value":"U1:하늘"/g)).toHaveLength(2);
  });

  it('homeView tells that notes are samples and how to bring one’s own', () => {
    const value = {
      ...bareDesk,
      notes: 1,
      cards: 25,
      samplesOnly: true,
      authors: ['하늘'],
      examples: ['서비스가 뭐야?'],
      authorName: null,
    };
    const words = shownWords(homeView(value, context).blocks);
    expect(words).toContain('노트 1개와 개념 카드 25개를 읽고 있어요.');
    expect(words).toContain('NOTES_DIR');
    expect(words).toContain('/study iam');
    expect(words).toContain('서비스가 뭐야?');
    expect(shownWords(homeView({ ...value, notes: 0, cards: 0, samplesOnly: false }, context).blocks)).toContain(
      '아직 읽은 노트가 없어요.',
    );
  });
});

describe('sourceModalView', () => {
  const lines = Array.from({ length: 200 }, (_, index) => `줄 ${index + 1}`);
  const source = {
    path: 'notes/chapter-9.md',
    headingPath: ['내용 정리', '서비스'],
    author: '하늘',
    sample: false,
    cited: { startLine: 12, endLine: 13 },
    excerpt: { startLine: 10, lines: lines.slice(9, 15) },
    link: null,
  };

  it('numbers the lines as in the file and marks the cited ones', () => {
    const words = shownWords(sourceModalView(source, messagesFor('ko')).blocks);
    expect(words).toContain('  10  줄 10\n  11  줄 11\n▶ 12  줄 12\n▶ 13  줄 13\n  14  줄 14');
    expect(words).toContain('notes/chapter-9.md · 하늘님의 노트 · 12–13줄');
    expect(words).toContain('내용 정리 › 서비스');
  });

  it('keeps cited lines in sight in a long section', () => {
    const long = { ...source, excerpt: { startLine: 1, lines }, cited: { startLine: 150, endLine: 151 } };
    const view = sourceModalView(long, messagesFor('ko'));
    expect(shownWords(view.blocks)).toContain('▶ 150  줄 150');
    expect(complaints(view)).toEqual([]);
  });
});

describe('actionIds', () => {
  it('are told apart by their patterns, with and without position', () => {
    const ids = Object.values(actionIds);
    for (const id of ids) {
      expect(ids.filter((other: ActionId) => actionPattern(other).test(id))).toEqual([id]);
      expect(ids.filter((other: ActionId) => actionPattern(other).test(`${id}:2`))).toEqual([id]);
    }
  });
});
