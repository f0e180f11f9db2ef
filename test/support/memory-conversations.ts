import type { Exchange } from '../../src/features/answer/conversation.ts';
import type { ConversationStore } from '../../src/features/answer/ports.ts';

/** A conversation store that keeps what the port promises, in memory. */
export function openMemoryConversations(): ConversationStore {
  const exchanges: Exchange[] = [];
  const opinions = new Map<string, boolean>();
  return {
    async record(exchange) {
      const known = exchanges.find(({ key }) => key === exchange.key);
      if (known === undefined) exchanges.push(exchange);
      return known ?? exchange;
    },
    async revise(exchangeId, answer) {
      const at = exchanges.findIndex(({ id }) => id === exchangeId);
      const old = exchanges[at];
      if (old === undefined) throw new Error(`There is no exchange "${exchangeId}"`);
      if (old.messageTs === null) exchanges[at] = { ...old, answer };
      return exchanges[at] ?? old;
    },
    async markPosted(exchangeId, threadTs, messageTs) {
      const at = exchanges.findIndex(({ id }) => id === exchangeId);
      const exchange = exchanges[at];
      if (exchange !== undefined) exchanges[at] = { ...exchange, messageTs, place: { ...exchange.place, threadTs } };
    },
    async takeOver(before, exchangeId, messageTs) {
      const old = exchanges.findIndex(({ id }) => id === before.id);
      if (old < 0) return;
      exchanges.splice(old, 1);
      const at = exchanges.findIndex(({ id }) => id === exchangeId);
      const exchange = exchanges[at];
      if (exchange !== undefined) exchanges[at] = { ...exchange, key: before.key, place: before.place, messageTs };
    },
    async remove(exchangeId) {
      const at = exchanges.findIndex(({ id }) => id === exchangeId);
      if (at >= 0) exchanges.splice(at, 1);
    },
    find: async (exchangeId) => exchanges.find(({ id }) => id === exchangeId) ?? null,
    findByKey: async (key) => exchanges.find((exchange) => exchange.key === key) ?? null,
    inThread: async (place, limit) =>
      exchanges
        .filter(({ place: other }) => other.channelId === place.channelId && other.threadTs === place.threadTs)
        .slice(-limit),
    async rate({ exchangeId, memberId, helpful }) {
      if (helpful === null) opinions.delete(`${exchangeId} ${memberId}`);
      else opinions.set(`${exchangeId} ${memberId}`, helpful);
    },
    async ratings(exchangeId) {
      const given = [...opinions].filter(([key]) => key.startsWith(`${exchangeId} `)).map(([, helpful]) => helpful);
      return { helpful: given.filter(Boolean).length, notHelpful: given.filter((helpful) => !helpful).length };
    },
  };
}
