import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';

const manifestShape = z.looseObject({
  display_information: z.looseObject({ name: z.string().min(1) }),
  features: z
    .looseObject({
      bot_user: z.looseObject({ display_name: z.string().min(1) }).optional(),
      slash_commands: z
        .array(
          z.looseObject({
            command: z.string().startsWith('/'),
            description: z.string().default(''),
            usage_hint: z.string().default(''),
            should_escape: z.boolean().default(false),
          }),
        )
        .default([]),
      shortcuts: z
        .array(
          z.looseObject({
            name: z.string().min(1),
            type: z.enum(['global', 'message']),
            callback_id: z.string().min(1),
            description: z.string().default(''),
          }),
        )
        .default([]),
      agent_view: z.looseObject({}).optional(),
      assistant_view: z.looseObject({}).optional(),
    })
    .default({ slash_commands: [], shortcuts: [] }),
  oauth_config: z
    .looseObject({ scopes: z.looseObject({ bot: z.array(z.string()).default([]) }).default({ bot: [] }) })
    .default({ scopes: { bot: [] } }),
  settings: z
    .looseObject({
      event_subscriptions: z.looseObject({ bot_events: z.array(z.string()).default([]) }).default({ bot_events: [] }),
      interactivity: z.looseObject({ is_enabled: z.boolean().default(true) }).default({ is_enabled: false }),
    })
    .default({ event_subscriptions: { bot_events: [] }, interactivity: { is_enabled: false } }),
});

/** What the workspace needs to know of an app: its name, its commands, its scopes and the events it listens to. */
export type AppManifest = {
  readonly name: string;
  readonly commands: readonly SlashCommand[];
  readonly shortcuts: readonly Shortcut[];
  /** Whether the app is declared as an agent, and may keep agent sessions. */
  readonly isAgent: boolean;
  readonly scopes: readonly string[];
  /** Names as in the manifest, such as `message.channels` and `app_mention`. */
  readonly events: readonly string[];
  readonly interactive: boolean;
};

export type SlashCommand = {
  /** With its `/`. */
  readonly name: string;
  readonly description: string;
  readonly usageHint: string;
  /** Whether `@names` and `#channels` in its text reach the app as ids. */
  readonly escapes: boolean;
};

export type Shortcut = {
  readonly callbackId: string;
  readonly type: 'global' | 'message';
  readonly name: string;
  readonly description: string;
};

/**
 * Reads an app manifest (docs.slack.dev/reference/app-manifest).
 * @param manifest path to a YAML or JSON file, or the parsed manifest
 * @throws Error naming the file and every wrong field
 */
export async function loadManifest(manifest: string | object): Promise<AppManifest> {
  if (typeof manifest !== 'string') return parseManifest(manifest, 'the given manifest');
  let value: unknown;
  try {
    value = parse(await readFile(manifest, 'utf8'));
  } catch (cause) {
    throw new Error(`Cannot read app manifest "${manifest}": ${cause instanceof Error ? cause.message : cause}`, {
      cause,
    });
  }
  return parseManifest(value, `"${manifest}"`);
}

function parseManifest(value: unknown, source: string): AppManifest {
  const parsed = manifestShape.safeParse(value);
  if (!parsed.success) throw new Error(`Cannot use app manifest ${source}:\n${z.prettifyError(parsed.error)}`);
  const { display_information, features, oauth_config, settings } = parsed.data;
  return {
    name: features.bot_user?.display_name ?? display_information.name,
    commands: features.slash_commands.map((command) => ({
      name: command.command,
      description: command.description,
      usageHint: command.usage_hint,
      escapes: command.should_escape,
    })),
    shortcuts: features.shortcuts.map(({ callback_id, type, name, description }) => ({
      ...{ callbackId: callback_id, type, name, description },
    })),
    isAgent: features.agent_view !== undefined || features.assistant_view !== undefined,
    scopes: oauth_config.scopes.bot,
    events: settings.event_subscriptions.bot_events,
    interactive: settings.interactivity.is_enabled,
  };
}
