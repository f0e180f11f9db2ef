import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import { z } from 'zod';
import type { Dispatcher } from '../delivery/dispatcher.ts';
import type { DeveloperRequest, DeveloperResult } from '../developer-protocol.ts';
import type { Faults } from '../faults/faults.ts';
import { developerRequest } from './developer-input.ts';
import { parseJson } from './parse-json.ts';

/** What the drawer can set in motion. */
export type DeveloperControls = {
  readonly dispatcher: Pick<Dispatcher, 'log' | 'redeliver'>;
  readonly setFaults: (faults: Faults) => void;
  /** Returns a sentence saying why not, or undefined. */
  readonly moveClock: (to: number) => string | undefined;
  readonly refreshSockets: () => void;
  readonly disconnect: (seconds: number) => void;
};

/** `POST /page/developer`; to be added behind the checks of everything below `/page`. */
export function addDeveloperRoutes(routes: Hono<{ Bindings: HttpBindings }>, controls: DeveloperControls): void {
  routes.post('/page/developer', async (c) => {
    const request = developerRequest.safeParse(parseJson(await c.req.text()));
    if (request.success) return c.json(perform(controls, request.data));
    const reason = z.prettifyError(request.error);
    return c.json({ kind: 'refused', reason } satisfies DeveloperResult, 400);
  });
}

function perform(controls: DeveloperControls, request: DeveloperRequest): DeveloperResult {
  const done: DeveloperResult = { kind: 'done' };
  switch (request.kind) {
    case 'redeliver': {
      const delivery = controls.dispatcher.log.find(({ id }) => id === request.id);
      if (delivery === undefined) return { kind: 'refused', reason: 'This delivery is kept no more.' };
      // What becomes of it shows in the drawer, which need not wait for the app.
      void controls.dispatcher.redeliver(delivery);
      return done;
    }
    case 'set-faults':
      controls.setFaults(request.faults);
      return done;
    case 'move-clock': {
      const reason = controls.moveClock(request.to);
      return reason === undefined ? done : { kind: 'refused', reason };
    }
    case 'refresh-sockets':
      controls.refreshSockets();
      return done;
    case 'disconnect':
      controls.disconnect(request.seconds);
      return done;
  }
}
