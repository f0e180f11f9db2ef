import { readFileSync } from 'node:fs';
import { App, type Receiver } from '@slack/bolt';
import { expect, it } from 'vitest';
import { registerListeners } from '#src/adapters/slack/listeners/register-listeners.ts';
import { parseManifest } from '#src/adapters/slack/manifest.ts';
import { readConfig } from '#src/config/read-config.ts';

/** Nothing is received here: only what is registered counts. */
const receiver: Receiver = { init: () => {}, start: async () => {}, stop: async () => {} };

/** Registering calls none of its dependencies, it only hands them on; any property is there, and so are its own. */
const untouched: object = new Proxy(() => undefined, { get: () => untouched });

it('registers exactly the events and commands that slack-manifest.yaml declares', () => {
  const app = new App({ receiver, authorize: async () => ({}), convoStore: false });
  const events = new Set<string>();
  const commands = new Set<string>();
  const [event, command] = [app.event.bind(app), app.command.bind(app)];
  app.event = ((name: string, ...listeners: Parameters<typeof event>[1][]) => {
    events.add(name);
    return event(name, ...listeners);
  }) as typeof app.event;
  app.command = ((name: string, ...listeners: Parameters<typeof command>[1][]) => {
    commands.add(name);
    return command(name, ...listeners);
  }) as typeof app.command;
  const { commandName, locale } = readConfig({});
  // The proxy stands for every dependency; the two plain values are what the listeners read while they register.
  registerListeners(
    app,
    new Proxy(
      { commandName, locale, desk: untouched, thanks: untouched } as unknown as Parameters<typeof registerListeners>[1],
      {
        get: (own, key) => Reflect.get(own, key) ?? untouched,
      },
    ),
  );

  const manifest = parseManifest(readFileSync(new URL('../../../slack-manifest.yaml', import.meta.url), 'utf8'));
  // `message.channels`, `message.im`, … all arrive as `message`.
  const declared = new Set(manifest.events.map((name) => name.replace(/^message\..*/, 'message')));
  expect([...events].toSorted()).toEqual([...declared].toSorted());
  expect([...commands]).toEqual(manifest.commands);
});
