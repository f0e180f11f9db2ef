import { setTimeout as pause } from 'node:timers/promises';
import type { FaultStore } from '../faults/fault-store.ts';
import type { CallFaultName } from '../faults/faults.ts';
import { slackError } from '../methods/method.ts';
import type { JsonObject } from '../state/json.ts';
import type { CallLog } from './call-log.ts';

export type ApiAnswer = {
  /** {@link cutOff} for none. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: JsonObject;
};

/** The status of a call whose connection is cut before the answer. */
export const cutOff = 0;

/** Runs what a call asks for, at once unless a fault is on, and logs it; what the app gets to see may be something else. */
export type RecordCall = (
  call: { readonly method: string; readonly arguments: JsonObject },
  run: () => ApiAnswer,
) => Promise<ApiAnswer>;

export function createRecordCall(deps: {
  readonly log: CallLog;
  readonly faults: FaultStore;
  /** The workspace's. */
  readonly clock: () => number;
  readonly nextNumber: () => number;
}): RecordCall {
  const { log, faults } = deps;

  /** The answer that is seen, what the method answered, and which fault made them differ. */
  function runFaultily(method: string, run: () => ApiAnswer): readonly [ApiAnswer, JsonObject, CallFaultName | null] {
    if (faults.strikes('rateLimited', method)) {
      const refused = { status: 429, headers: { 'retry-after': '1' }, body: slackError('ratelimited') };
      return [refused, refused.body, 'rateLimited'];
    }
    const answer = run();
    if (faults.strikes('failsAfterwards', method)) {
      return [{ status: 500, headers: {}, body: slackError('internal_error') }, answer.body, 'failsAfterwards'];
    }
    if (faults.strikes('losesResponse', method)) return [{ ...answer, status: cutOff }, answer.body, 'losesResponse'];
    return [answer, answer.body, null];
  }

  return async (call, run) => {
    const entry = { ...call, number: deps.nextNumber(), at: deps.clock() };
    const arrived = performance.now();
    const halfway = faults.current().slowMs / 2;
    if (halfway > 0) await pause(halfway, undefined, { ref: false });
    const [seen, response, fault] = runFaultily(call.method, run);
    if (halfway > 0) await pause(halfway, undefined, { ref: false });
    log.add({ ...entry, response, status: seen.status, durationMs: performance.now() - arrived, fault });
    return seen;
  };
}
