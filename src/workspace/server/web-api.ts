import type { Method, MethodTable } from '../methods/method.ts';
import { slackError } from '../methods/method.ts';
import { missingScopes } from '../methods/missing-scopes.ts';
import { isJsonObject, type JsonObject } from '../state/json.ts';
import type { WorkspaceState } from '../state/workspace-state.ts';
import type { CallLog } from './call-log.ts';
import type { RateLimiter } from './rate-limiter.ts';

export type Tokens = { readonly botToken: string; readonly appToken: string };

export type ApiRequest = {
  readonly method: string;
  readonly contentType: string;
  /** The `Authorization` header; empty when there is none. */
  readonly authorization: string;
  readonly body: string;
};

export type ApiAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: JsonObject;
};

/** Answers one call of `/api/METHOD`: reads it, checks token, scopes and rate, runs the method, and logs it. */
export type AnswerCall = (request: ApiRequest) => ApiAnswer;

export function createWebApi(deps: {
  readonly state: WorkspaceState;
  readonly methods: MethodTable;
  readonly tokens: Tokens;
  /** Granted to the bot token. */
  readonly scopes: readonly string[];
  /** Null for no limits. */
  readonly rateLimiter: RateLimiter | null;
  readonly log: CallLog;
}): AnswerCall {
  const { state, methods, scopes } = deps;

  function answer(name: string, args: JsonObject, token: string): ApiAnswer {
    const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
    if (method === undefined) {
      state.noteNotProvided(name);
      return reply(slackError('unknown_method', { req_method: name }));
    }
    const refusal = refuse(method, token);
    if (refusal !== undefined) return reply(refusal, method);
    const needed = missingScopes(state, scopes, { name, method, args });
    if (needed.length > 0) {
      return reply(slackError('missing_scope', { needed: needed.join(','), provided: scopes.join(',') }), method);
    }
    const wait = deps.rateLimiter?.(name, method.tier, args) ?? 0;
    if (wait > 0) {
      return { status: 429, headers: { 'retry-after': String(wait) }, body: slackError('ratelimited') };
    }
    return reply(method.run(args), method);
  }

  /** docs.slack.dev/authentication/tokens: `xoxb-` for the bot, `xapp-` for sockets. */
  function refuse(method: Method, token: string): JsonObject | undefined {
    if (method.token === 'none') return undefined;
    if (token === '') return slackError('not_authed');
    if (token !== deps.tokens.botToken && token !== deps.tokens.appToken) return slackError('invalid_auth');
    const kind = token === deps.tokens.appToken ? 'app' : 'bot';
    if (method.token !== 'any' && method.token !== kind) return slackError('not_allowed_token_type');
    return undefined;
  }

  function reply(body: JsonObject, method?: Method): ApiAnswer {
    const accepted = method === undefined ? '' : method.scopes.join(',');
    return { status: 200, headers: { 'x-oauth-scopes': scopes.join(','), 'x-accepted-oauth-scopes': accepted }, body };
  }

  return (request) => {
    const read = readArguments(request);
    const { token: field, ...args } = read.kind === 'arguments' ? read.args : {};
    const token = /^Bearer\s+(.+)$/iu.exec(request.authorization)?.[1] ?? (typeof field === 'string' ? field : '');
    const answered = read.kind === 'arguments' ? answer(request.method, args, token) : reply(slackError(read.error));
    deps.log.add({
      method: request.method,
      arguments: args,
      response: answered.body,
      status: answered.status,
      at: state.clock(),
    });
    return answered;
  };
}

/** Forms and JSON (docs.slack.dev/apis/web-api#methods_supporting_json); structured fields of a form are JSON text. */
function readArguments({
  contentType,
  body,
}: ApiRequest):
  | { readonly kind: 'arguments'; readonly args: JsonObject }
  | { readonly kind: 'error'; readonly error: string } {
  if (!contentType.startsWith('application/json')) {
    return { kind: 'arguments', args: Object.fromEntries(new URLSearchParams(body)) };
  }
  try {
    const value: unknown = JSON.parse(body === '' ? '{}' : body);
    return isJsonObject(value) ? { kind: 'arguments', args: value } : { kind: 'error', error: 'json_not_object' };
  } catch {
    return { kind: 'error', error: 'invalid_json' };
  }
}
