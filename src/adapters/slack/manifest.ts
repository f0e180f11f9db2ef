import { parse } from 'yaml';
import { z } from 'zod';
import { TutorError } from '../../domain/errors.ts';

/** What the manifest asks Slack for. */
export interface Manifest {
  readonly commands: readonly string[];
  readonly events: readonly string[];
  readonly scopes: readonly string[];
  /** Whether events come over a socket (app token) instead of HTTP (signing secret). */
  readonly socketMode: boolean;
}

/** The parts that the program depends on; Slack checks the rest when the app is made. Lengths are Slack's own limits. */
const schema = z.object({
  display_information: z.object({ name: z.string().min(1).max(35), description: z.string().max(140).optional() }),
  features: z.object({
    agent_view: z.object({
      agent_description: z.string().max(300),
      suggested_prompts: z.array(z.object({ title: z.string().min(1), message: z.string().min(1) })).max(4),
    }),
    app_home: z.object({ home_tab_enabled: z.literal(true), messages_tab_enabled: z.literal(true) }),
    bot_user: z.object({ display_name: z.string().min(1).max(80) }),
    slash_commands: z
      .array(
        z.object({
          command: z.string().regex(/^\/[a-z0-9_-]{1,31}$/),
          description: z.string().min(1).max(2000),
          usage_hint: z.string().max(1000).optional(),
        }),
      )
      .min(1)
      .max(50),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()).min(1) }) }),
  settings: z.object({
    event_subscriptions: z.object({ bot_events: z.array(z.string()).min(1) }),
    interactivity: z.object({ is_enabled: z.literal(true) }),
    socket_mode_enabled: z.boolean(),
  }),
});

/** Reads `slack-manifest.yaml`. Throws `TutorError` (`invalid`) that names every mistake. */
export function parseManifest(yaml: string): Manifest {
  const { data, error } = schema.safeParse(readYaml(yaml));
  if (!data) {
    const mistakes = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
    throw new TutorError('invalid', `Cannot read slack-manifest.yaml: ${mistakes}`);
  }
  return {
    commands: data.features.slash_commands.map(({ command }) => command),
    events: data.settings.event_subscriptions.bot_events,
    scopes: data.oauth_config.scopes.bot,
    socketMode: data.settings.socket_mode_enabled,
  };
}

function readYaml(yaml: string): unknown {
  try {
    return parse(yaml);
  } catch (cause) {
    throw new TutorError('invalid', 'Cannot read slack-manifest.yaml: it is not YAML', { cause });
  }
}
