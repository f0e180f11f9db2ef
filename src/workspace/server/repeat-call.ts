import type { MethodTable } from '../methods/method.ts';
import type { ApiCall } from './call-log.ts';
import type { AnswerCall, Tokens } from './web-api.ts';

/** Makes a logged call once more; what becomes of it shows in the log. Returns a sentence saying why not, or undefined. */
export type RepeatCall = (number: number) => string | undefined;

export function createRepeatCall(deps: {
  readonly calls: readonly ApiCall[];
  readonly methods: MethodTable;
  readonly answerCall: AnswerCall;
  readonly tokens: Tokens;
}): RepeatCall {
  return (number) => {
    const call = deps.calls.find((one) => one.number === number);
    if (call === undefined) return 'This call is kept no more.';
    const method = Object.hasOwn(deps.methods, call.method) ? deps.methods[call.method] : undefined;
    if (method === undefined) return `"${call.method}" is no Web API method of this workspace.`;
    const token = method.token === 'app' ? deps.tokens.appToken : deps.tokens.botToken;
    void deps.answerCall({
      method: call.method,
      contentType: 'application/json',
      authorization: `Bearer ${token}`,
      body: JSON.stringify(call.arguments),
    });
    return undefined;
  };
}
