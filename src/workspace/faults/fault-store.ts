import type { CallFaultName, Faults } from './faults.ts';

/** The faults that are on at this moment. */
export type FaultStore = {
  readonly current: () => Faults;
  /** Replaces all of them. */
  readonly set: (faults: Faults) => void;
  /** Whether this fault strikes a call of this method, which counts as one of its times; after the last it is off. */
  readonly strikes: (name: CallFaultName, method: string) => boolean;
};

export function createFaultStore(initial: Faults, changed: () => void): FaultStore {
  let faults = initial;

  function set(next: Faults): void {
    faults = next;
    changed();
  }

  return {
    current: () => faults,
    set,
    strikes: (name, method) => {
      const fault = faults[name];
      if (fault === null || (fault.method !== null && fault.method !== method)) return false;
      if (fault.times !== null) {
        set({ ...faults, [name]: fault.times > 1 ? { ...fault, times: fault.times - 1 } : null });
      }
      return true;
    },
  };
}
