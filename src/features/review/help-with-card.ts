import { type CardPress, createFindCard, type ShownCard } from './find-card.ts';
import { type CardHint, hintFor } from './hint-for.ts';
import { logLine } from './log-line.ts';
import type { ReviewItems, ReviewStore } from './ports.ts';
import type { AskAnswer, ReviewAsk } from './review-ask.ts';

export type HelpedCard =
  | (ShownCard & { readonly kind: 'open' | 'seen' | 'passed' | 'already' })
  | { readonly kind: 'gone' };

/** What helps with a card before it is answered. */
export interface HelpWithCard {
  /** A hint, once; after it, a right answer counts as hard. */
  readonly hint: (given: CardPress) => Promise<HelpedCard>;
  /** Shows the answer: nothing is said of memory, and it comes up on another day. */
  readonly reveal: (given: CardPress) => Promise<HelpedCard>;
  /** Puts it off to another day. */
  readonly pass: (given: CardPress) => Promise<HelpedCard>;
}

export function createHelpWithCard(deps: {
  readonly reviews: Pick<ReviewStore, 'findAsk' | 'commit'>;
  readonly items: Pick<ReviewItems, 'find'>;
  readonly now: () => number;
}): HelpWithCard {
  const findCard = createFindCard(deps);
  async function change(
    given: CardPress,
    to: (card: ShownCard) => (Pick<ReviewAsk, 'state'> & Partial<ReviewAsk>) | null,
  ): Promise<HelpedCard> {
    const card = await findCard(given);
    if (card === null) return { kind: 'gone' };
    const { ask, item } = card;
    if (ask.state !== 'open') return { ...card, kind: 'already' };
    if (item.state !== 'approved') return { kind: 'gone' };
    const changed = to(card);
    if (changed === null) return { ...card, kind: 'open' };
    const after: ReviewAsk = { ...ask, ...changed, version: ask.version + 1 };
    const { answer } = after;
    const entries = answer === null ? [] : [logLine(after, answer, answer.atMs)];
    const isFirst = await deps.reviews.commit({ ask: { version: ask.version, after }, entries });
    const shown = isFirst ? after : ((await deps.reviews.findAsk(ask.id)) ?? after);
    const kind = after.state === 'seen' || after.state === 'passed' ? after.state : 'open';
    return { kind: isFirst ? kind : 'already', ask: shown, item };
  }

  return {
    hint: (given) =>
      change(given, ({ ask, item }) => {
        // Pressed twice, it is one hint.
        const step = ask.hints > 0 ? null : firstHint({ ask, item });
        if (step === null) return null;
        return { state: 'open', hints: 1, showsOptions: ask.showsOptions || step.kind === 'options' };
      }),
    reveal: (given) => change(given, () => ({ state: 'seen', answer: seenAt(deps.now()) })),
    pass: (given) => change(given, () => ({ state: 'passed' })),
  };
}

/** The hint that a card offers; null where there is none. */
export function firstHint({ ask, item }: ShownCard): CardHint | null {
  return hintFor(item, { ...ask, showsOptions: item.kind !== 'gap' }, 0);
}

/** The hints that a card shows by now. */
export function hintsOf({ ask, item }: ShownCard): readonly CardHint[] {
  const hints: CardHint[] = [];
  for (let step = 0; step < ask.hints; step += 1) {
    const hint = hintFor(item, { ...ask, showsOptions: item.kind !== 'gap' }, step);
    if (hint !== null) hints.push(hint);
  }
  return hints;
}

function seenAt(atMs: number): AskAnswer {
  return {
    ...{ atMs, option: null, typed: null, isRight: null, way: 'seen', rating: null },
    ...{ guessed: false, easy: false, sure: false },
  };
}
