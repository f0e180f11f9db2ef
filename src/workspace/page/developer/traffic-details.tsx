import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { Delivery } from '../../delivery/delivery.ts';
import type { ApiCall } from '../../server/call-log.ts';
import { postDeveloper } from '../live/post-json.ts';
import { useActions } from '../shell/actions-context.ts';
import { useDirectory } from '../shell/directory-context.ts';
import { useWords } from '../shell/words-context.ts';
import { formatMomentExactly } from './format-moment.ts';
import { JsonView } from './json-view.tsx';
import { refusalsOf } from './refusals-of.ts';
import type { TrafficEntry } from './traffic-entry.ts';

/** All there is to know of one call or delivery. */
export const TrafficDetails = ({ entry }: { readonly entry: TrafficEntry }): ReactNode => {
  const { me } = useDirectory();
  const details = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // With the line itself, which stays in sight when all of it is taller than the list.
    details.current?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div className="traffic-details" ref={details}>
      <p>{formatMomentExactly(entry.at, me)}</p>
      {entry.of === 'call' ? <CallDetails call={entry.call} /> : <DeliveryDetails delivery={entry.delivery} />}
    </div>
  );
};

const CallDetails = ({ call }: { readonly call: ApiCall }): ReactNode => {
  const { developer: words } = useWords();
  const refusals = refusalsOf(call.response);
  return (
    <>
      {refusals.length > 0 && (
        <section className="refusals" aria-label={words.refusedBecause}>
          <h4>{words.refusedBecause}</h4>
          <ul>
            {refusals.map((refusal) => (
              <li key={refusal}>{refusal}</li>
            ))}
          </ul>
        </section>
      )}
      <JsonView title={words.argumentsOf} value={call.arguments} />
      <JsonView title={words.response} value={call.response} />
    </>
  );
};

const DeliveryDetails = ({ delivery }: { readonly delivery: Delivery }): ReactNode => {
  const words = useWords();
  const { notify } = useActions();
  const sendAgain = async (): Promise<void> => {
    const result = await postDeveloper({ kind: 'redeliver', id: delivery.id });
    notify(result.kind === 'done' ? words.developer.sentAgain : words.refused(result.reason));
  };
  return (
    <>
      <button type="button" className="button" onClick={() => void sendAgain()}>
        {words.developer.sendAgain}
      </button>
      <JsonView title={words.developer.payload} value={delivery.payload} />
      {delivery.response !== null && <JsonView title={words.developer.acknowledgement} value={delivery.response} />}
    </>
  );
};
