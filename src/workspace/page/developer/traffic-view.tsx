import { type ReactNode, useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { Delivery } from '../../delivery/delivery.ts';
import type { ApiCall } from '../../server/call-log.ts';
import { useWords } from '../shell/words-context.ts';
import { filterTraffic, type TrafficFilter } from './filter-traffic.ts';
import { callEntry, deliveryEntry, type TrafficEntry } from './traffic-entry.ts';
import { TrafficList } from './traffic-list.tsx';

type TrafficViewProps = { readonly calls: readonly ApiCall[]; readonly deliveries: readonly Delivery[] };

/** Entries made once for each call and for each state of a delivery, so that a line whose subject stays is not drawn again. */
const made = new WeakMap<ApiCall | Delivery, TrafficEntry>();
const once = <Subject extends ApiCall | Delivery>(subject: Subject, make: (subject: Subject) => TrafficEntry) => {
  const entry = made.get(subject) ?? make(subject);
  made.set(subject, entry);
  return entry;
};

const isKind = (text: string, kinds: TrafficViewKinds): text is TrafficFilter['kind'] => text in kinds;
type TrafficViewKinds = Readonly<Record<TrafficFilter['kind'], string>>;

/** Calls and deliveries in one time line, and a filter. */
export const TrafficView = ({ calls, deliveries }: TrafficViewProps): ReactNode => {
  const words = useWords();
  const { kinds } = words.developer;
  const [filter, setFilter] = useState<TrafficFilter>({ text: '', kind: 'all' });
  const applied = useDeferredValue(filter);
  const entries = useMemo(() => {
    const all = [...calls.map((one) => once(one, callEntry)), ...deliveries.map((one) => once(one, deliveryEntry))];
    return all.toSorted((a, b) => a.number - b.number);
  }, [calls, deliveries]);
  const shown = useMemo(() => filterTraffic(entries, applied), [entries, applied]);
  const chooseKind = useCallback(
    (kind: string) => setFilter((old) => (isKind(kind, kinds) ? { ...old, kind } : old)),
    [kinds],
  );

  return (
    <div className="traffic">
      <form className="traffic-filter" onSubmit={(event) => event.preventDefault()}>
        <input
          type="search"
          className="field"
          aria-label={words.developer.filter}
          placeholder={words.developer.filter}
          value={filter.text}
          onChange={({ target }) => setFilter((old) => ({ ...old, text: target.value }))}
        />
        <select
          className="field"
          aria-label={words.developer.show}
          value={filter.kind}
          onChange={({ target }) => chooseKind(target.value)}
        >
          {Object.entries(kinds).map(([kind, name]) => (
            <option key={kind} value={kind}>
              {name}
            </option>
          ))}
        </select>
      </form>
      {shown.length === 0 && (
        <p className="drawer-note">{entries.length === 0 ? words.developer.trafficEmpty : words.nothingFound}</p>
      )}
      <TrafficList entries={shown} />
    </div>
  );
};
