import { LogLevel, WebClient } from '@slack/web-api';
import type { Check } from '../../features/doctor/check.ts';
import { platformError } from './platform-error.ts';

/**
 * Asks Slack whether the tokens answer and whether the app may do what the manifest asks for.
 * @param scopes bot scopes that `slack-manifest.yaml` declares
 */
export async function checkSlack(options: {
  readonly botToken: string;
  /** Null for HTTP. */
  readonly appToken: string | null;
  readonly slackApiUrl: string;
  readonly scopes: readonly string[];
}): Promise<readonly Check[]> {
  const patience = {
    slackApiUrl: options.slackApiUrl,
    timeout: 8_000,
    retryConfig: { retries: 0 },
    logLevel: LogLevel.ERROR,
  };
  const checks: Check[] = [];
  try {
    const answer = await new WebClient(options.botToken, patience).auth.test();
    checks.push({
      name: 'bot token',
      status: 'ok',
      message: `answers for ${answer.user ?? 'a bot'} in ${answer.team ?? 'a workspace'}`,
    });
    const granted = answer.response_metadata?.scopes ?? [];
    const missing = options.scopes.filter((scope) => !granted.includes(scope));
    if (granted.length === 0)
      checks.push({ name: 'scopes', status: 'warning', message: 'Slack did not say which scopes were granted' });
    else if (missing.length === 0)
      checks.push({ name: 'scopes', status: 'ok', message: `all ${options.scopes.length} granted` });
    else
      checks.push({
        name: 'scopes',
        status: 'error',
        message: `missing ${missing.join(', ')}: update the app from slack-manifest.yaml and reinstall it`,
      });
  } catch (error) {
    checks.push({
      name: 'bot token',
      status: 'error',
      message: trouble(error, 'copy it again from OAuth & Permissions'),
    });
  }
  if (options.appToken !== null) {
    try {
      await new WebClient(options.appToken, patience).apps.connections.open();
      checks.push({ name: 'app token', status: 'ok', message: 'opens a socket' });
    } catch (error) {
      checks.push({
        name: 'app token',
        status: 'error',
        message: trouble(error, 'make one with connections:write under Basic Information'),
      });
    }
  }
  return checks;
}

/** Slack's refusal with what to do about the token, or that Slack was not reached, which no token mends. */
function trouble(error: unknown, advice: string): string {
  const refusal = platformError(error);
  if (refusal !== null) return `Slack says ${refusal}: ${advice}`;
  return `Slack does not answer (${error instanceof Error ? error.message : String(error)}): check the network`;
}
