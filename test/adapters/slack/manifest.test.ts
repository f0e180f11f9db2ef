import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseManifest } from '#src/adapters/slack/manifest.ts';
import { TutorError } from '#src/domain/errors.ts';

const yaml = readFileSync(new URL('../../../slack-manifest.yaml', import.meta.url), 'utf8');

/** Which scopes Slack asks for an event, by its reference. */
const scopesOf: Readonly<Record<string, readonly string[]>> = {
  agent_session_stopped: ['chat:write'],
  app_home_opened: [],
  app_mention: ['app_mentions:read'],
  member_joined_channel: ['channels:read', 'groups:read'],
  'message.channels': ['channels:history'],
  'message.groups': ['groups:history'],
  'message.im': ['im:history'],
};

describe('parseManifest', () => {
  const manifest = parseManifest(yaml);

  it('reads commands, events, scopes and the transport', () => {
    expect(manifest.commands).toEqual(['/k8s']);
    expect(manifest.socketMode).toBe(true);
    expect(new Set(manifest.events).size).toBe(manifest.events.length);
    expect(new Set(manifest.scopes).size).toBe(manifest.scopes.length);
  });

  it('has the scopes that its events need', () => {
    expect(Object.keys(scopesOf).toSorted()).toEqual(manifest.events.toSorted());
    const needed = manifest.events.flatMap((event) => scopesOf[event] ?? ['unknown']);
    expect(needed.filter((scope) => !manifest.scopes.includes(scope))).toEqual([]);
    expect(manifest.scopes).toContain('commands');
    expect(manifest.scopes).toContain('assistant:write');
  });

  it('uses the agent view alone, and keeps to the lengths that Slack allows', () => {
    const { features, display_information: about } = parse(yaml);
    expect(features.assistant_view).toBeUndefined();
    expect(features.agent_view.suggested_prompts.length).toBeLessThanOrEqual(4);
    expect(about.long_description.length).toBeGreaterThanOrEqual(174);
    expect(about.long_description.length).toBeLessThanOrEqual(4000);
  });

  it.for([
    ['is not YAML', 'a: [', /it is not YAML/],
    [
      'has no events',
      yaml.replace(/bot_events:(?:\n {6}- .*)+/, 'bot_events: []'),
      /settings\.event_subscriptions\.bot_events/,
    ],
    [
      'has a command without a slash',
      yaml.replace('command: /k8s', 'command: k8s'),
      /features\.slash_commands\.0\.command/,
    ],
    ['is empty', '', /display_information|expected object/i],
  ] as const)('refuses a manifest that %s', ([, text, message]) => {
    expect(() => parseManifest(text)).toThrow(TutorError);
    expect(() => parseManifest(text)).toThrow(message);
  });
});
