import { setTimeout as pause } from 'node:timers/promises';
import OpenAI from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import type { z } from 'zod';
import type { Budget } from '../../features/answer/budget.ts';
import type { ModelFailure, ModelOutcome, ModelUsage } from '../../features/answer/model-ports.ts';
import type { Payer } from '../../features/answer/payer.ts';
import { createCircuitBreaker } from './circuit-breaker.ts';
import { estimateTokens } from './estimate-tokens.ts';
import { explainFailure, isPassing } from './explain-failure.ts';
import { isOpenAi, type ModelOptions } from './model-options.ts';
import { openClient } from './open-client.ts';
import { plainJson } from './plain-json.ts';
import { createWatchdog } from './watchdog.ts';

export interface ModelCall<Shape extends z.ZodType> {
  /** Names the schema for the server: letters, digits, `_`. */
  readonly name: string;
  readonly shape: Shape;
  readonly system: string;
  /** What follows, each a message of the user's side: first the material, then the question. */
  readonly user: readonly string[];
  /** Same for calls whose beginning is the same, so that the server may keep it. */
  readonly cacheKey: string;
  readonly payer: Payer;
  readonly signal: AbortSignal;
  /** The text so far, each time more of it came. */
  readonly onText?: (soFar: string) => void;
}

/** Calls the model once, again after a failure that may pass, and gives back what fits the schema. Never rejects. */
export type CallModel = <Shape extends z.ZodType>(call: ModelCall<Shape>) => Promise<ModelOutcome<z.output<Shape>>>;

/** How a server can be made to answer in JSON, strictest first; which one it takes is learned from its refusals. */
const formats = ['schema', 'object', 'none'] as const;

export function createCallModel(
  options: ModelOptions,
  deps: {
    readonly now: () => number;
    readonly chance: () => number;
    readonly budget: Budget;
    /** A one-way name for a member. */
    readonly hashMember: (memberId: string) => string;
  },
): CallModel {
  const breaker = createCircuitBreaker(deps.now);
  const official = isOpenAi(options);
  let client: OpenAI | undefined;
  let format = 0;

  /** Made at the first call: the constructor throws without a key, and reads the environment. */
  function open(): OpenAI {
    const { apiKey, baseUrl, timeouts } = options;
    client ??= openClient({ apiKey, baseUrl, timeoutMs: timeouts.connectMs });
    return client;
  }

  async function attempt<Shape extends z.ZodType>(
    call: ModelCall<Shape>,
  ): Promise<ModelOutcome<z.output<Shape>> & { readonly began?: boolean }> {
    const watchdog = createWatchdog(options.timeouts, call.signal);
    let text = '';
    let usage: ModelUsage | null = null;
    const failed = (reason: ModelFailure) =>
      ({ kind: 'failed', reason, usage: usage ?? estimated(call, text), began: text !== '' }) as const;
    try {
      // Not the SDK's `.stream()` or `.parse()`: with a schema they parse as the text grows, and throw at the first letter of what
      // local models write before and around their JSON (`<think>`, a fence), and at a first piece without a role. Tried with 7.57
      // over every reply of its test: time limits, stop and `finish_reason` hold, and these two are lost.
      const stream = await open().chat.completions.create(bodyOf(call), { signal: watchdog.signal });
      let finish: string | null = null;
      let refused = false;
      for await (const chunk of stream) {
        const [choice] = chunk.choices;
        // Servers send the role at once, before the model has thought of a word.
        if (text !== '' || choice?.delta.content || choice?.delta.refusal) watchdog.alive();
        if (choice?.delta.refusal) refused = true;
        if (choice?.delta.content) {
          text += choice.delta.content;
          call.onText?.(text);
        }
        finish = choice?.finish_reason ?? finish;
        usage = usageOf(chunk.usage) ?? usage;
        if (text.length > longestText) return failed('too-long');
      }
      // A stream that is aborted ends like one that is done.
      if (watchdog.signal.aborted) return failed(watchdog.timedOut() ? 'timeout' : 'stopped');
      if (refused || finish === 'content_filter') return failed('refusal');
      if (finish === 'length') return failed('too-long');
      if (finish !== 'stop') return failed('cut-off');
      const parsed = call.shape.safeParse(plainJson(text));
      if (!parsed.success) return failed('bad-answer');
      return { kind: 'done', value: parsed.data, usage: usage ?? estimated(call, text) };
    } catch (error) {
      if (watchdog.signal.aborted) return failed(watchdog.timedOut() ? 'timeout' : 'stopped');
      if (isFormatRefused(error) && format < formats.length - 1) {
        format += 1;
        watchdog.end();
        return attempt(call);
      }
      return failed(explainFailure(error));
    } finally {
      watchdog.end();
    }
  }

  function bodyOf<Shape extends z.ZodType>(call: ModelCall<Shape>) {
    const messages = [
      { role: 'system', content: call.system },
      ...call.user.map((content) => ({ role: 'user', content }) as const),
    ] satisfies OpenAI.ChatCompletionMessageParam[];
    const known = {
      max_completion_tokens: options.maxOutputTokens,
      reasoning_effort: 'low',
      store: false,
      prompt_cache_key: call.cacheKey,
      safety_identifier: deps.hashMember(call.payer.memberId),
    } as const;
    return {
      model: options.model,
      messages,
      stream: true,
      stream_options: { include_usage: true },
      ...(formats[format] === 'schema' ? { response_format: zodResponseFormat(call.shape, call.name) } : {}),
      ...(formats[format] === 'object' ? { response_format: { type: 'json_object' } as const } : {}),
      ...(official ? known : { max_tokens: options.maxOutputTokens, temperature: 0.2 }),
    } as const;
  }

  return async (call) => {
    if (call.signal.aborted) return { kind: 'failed', reason: 'stopped', usage: null };
    if (!breaker.mayCall()) return { kind: 'failed', reason: 'resting', usage: null };
    const inputTokens = estimateTokens([call.system, ...call.user].join('\n'));
    const reserved = await deps.budget.reserve(call.payer, inputTokens, options.maxOutputTokens);
    if (reserved.kind === 'over') {
      breaker.failed('over-budget');
      return { kind: 'failed', reason: 'over-budget', usage: null, until: reserved.until };
    }
    let outcome = await attempt(call);
    if (outcome.kind === 'failed' && isPassing(outcome.reason) && outcome.began !== true && !call.signal.aborted) {
      // Up to twice as long by chance, so that many do not come back at once.
      await pause(options.timeouts.retryMs * (1 + deps.chance()), undefined, { signal: call.signal }).catch(
        () => undefined,
      );
      if (!call.signal.aborted) outcome = await attempt(call);
    }
    if (outcome.kind === 'done') breaker.succeeded();
    else breaker.failed(outcome.reason);
    await deps.budget.settle(reserved.reservation, outcome.usage);
    return outcome;
  };
}

/** An endless answer is cut off; eight claims have a tenth of it. */
const longestText = 20_000;

function estimated(
  { system, user }: { readonly system: string; readonly user: readonly string[] },
  text: string,
): ModelUsage {
  return {
    inputTokens: estimateTokens([system, ...user].join('\n')),
    cachedTokens: 0,
    outputTokens: estimateTokens(text),
  };
}

function usageOf(usage: OpenAI.CompletionUsage | null | undefined): ModelUsage | null {
  if (usage === null || usage === undefined) return null;
  return {
    inputTokens: usage.prompt_tokens,
    cachedTokens: usage.prompt_tokens_details?.cached_tokens ?? 0,
    outputTokens: usage.completion_tokens,
  };
}

/** Servers that know no schemas say so with a 400 that names the field. */
function isFormatRefused(error: unknown): boolean {
  return error instanceof OpenAI.BadRequestError && /response_format|json_schema|json_object/u.test(error.message);
}
