import type { ReviewStore } from './ports.ts';

/** Keeps where a card's message stands. */
export type PlaceCard = (
  askId: string,
  place: { readonly channelId: string; readonly messageTs: string },
) => Promise<void>;

export function createPlaceCard(deps: { readonly reviews: Pick<ReviewStore, 'findAsk' | 'commit'> }): PlaceCard {
  return async (askId, place) => {
    // Answered within the same moment, the card has changed: it still stands there.
    for (;;) {
      const ask = await deps.reviews.findAsk(askId);
      if (ask === null || (ask.channelId === place.channelId && ask.messageTs === place.messageTs)) return;
      const after = { ...ask, ...place, version: ask.version + 1 };
      if (await deps.reviews.commit({ ask: { version: ask.version, after }, entries: [] })) return;
    }
  };
}
