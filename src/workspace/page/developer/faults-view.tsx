import { type ReactNode, useId } from 'react';
import type { DeveloperRequest } from '../../developer-protocol.ts';
import { type Faults, faultsOn, noFaults } from '../../faults/faults.ts';
import { postDeveloper } from '../live/post-json.ts';
import { useActions } from '../shell/actions-context.ts';
import { useWords } from '../shell/words-context.ts';
import { CallFaultField } from './call-fault-field.tsx';
import { ConnectionFaults } from './connection-faults.tsx';
import { FaultSwitch } from './fault-switch.tsx';
import type { DeveloperState } from './reduce-developer.ts';
import { SlowField } from './slow-field.tsx';

const callFaults = ['rateLimited', 'failsAfterwards', 'losesResponse'] as const;
const plainFaults = ['duplicates', 'outOfOrder', 'tokenRevoked'] as const;

/** Switches for everything that may go wrong on purpose. */
export const FaultsView = ({ state }: { readonly state: DeveloperState }): ReactNode => {
  const words = useWords();
  const { developer } = words;
  const { notify } = useActions();
  const methodList = useId();
  const { faults, calls, sockets, socketsAt } = state;
  const methods = [...new Set(calls.map(({ method }) => method))].toSorted();

  const ask = async (request: DeveloperRequest): Promise<void> => {
    const result = await postDeveloper(request);
    if (result.kind === 'refused') notify(words.refused(result.reason));
  };
  const change = (part: Partial<Faults>): void => void ask({ kind: 'set-faults', faults: { ...faults, ...part } });

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="drawer-page" tabIndex={0} aria-label={developer.tabs.faults}>
      <datalist id={methodList}>
        {methods.map((method) => (
          <option key={method} value={method} />
        ))}
      </datalist>
      <div className="faults">
        {callFaults.map((name) => (
          <CallFaultField
            key={name}
            name={developer.faults[name]}
            explanation={developer.faultsExplained[name]}
            fault={faults[name]}
            methodList={methodList}
            onChange={(fault) => change({ [name]: fault })}
          />
        ))}
        <SlowField slowMs={faults.slowMs} onChange={(slowMs) => change({ slowMs })} />
        {plainFaults.map((name) => (
          <FaultSwitch
            key={name}
            name={developer.faults[name]}
            explanation={developer.faultsExplained[name]}
            isOn={faults[name]}
            onSwitch={(on) => change({ [name]: on })}
          />
        ))}
      </div>
      {faultsOn(faults).length > 0 && (
        <button type="button" className="button" onClick={() => change(noFaults)}>
          {developer.allOff}
        </button>
      )}
      <ConnectionFaults sockets={sockets} toldAt={socketsAt} ask={(request) => void ask(request)} />
    </section>
  );
};
