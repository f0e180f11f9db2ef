import { useEffect, useReducer, useState } from 'react';
import type { DeveloperMessage } from '../../developer-protocol.ts';
import { reconnectDelay } from '../live/reconnect-delay.ts';
import { type DeveloperState, reduceDeveloper } from './reduce-developer.ts';

/** A connection that has not brought a snapshot by then is given up and tried anew, in milliseconds. */
const snapshotLimit = 10_000;

/** Follows everything in the workspace for as long as the drawer is open; connects again when the connection breaks. */
export const useDeveloperFeed = (): { readonly state: DeveloperState | null; readonly isLost: boolean } => {
  const [state, dispatch] = useReducer(reduceDeveloper, null);
  const [isLost, setLost] = useState(false);

  useEffect(() => {
    let over = false;
    let failures = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let socket: WebSocket | undefined;

    const open = (): void => {
      const { protocol, host } = window.location;
      const opened = new WebSocket(`${protocol === 'https:' ? 'wss' : 'ws'}://${host}/page/developer`);
      socket = opened;
      const limit = setTimeout(() => opened.close(), snapshotLimit);
      opened.onmessage = ({ data }) => {
        if (over || typeof data !== 'string') return;
        const message = JSON.parse(data) as DeveloperMessage;
        if (message.kind === 'snapshot') {
          clearTimeout(limit);
          failures = 0;
          setLost(false);
        }
        dispatch({ message, at: Date.now() });
      };
      // That the workspace no longer knows this page is the whole page's business, which loads itself anew.
      opened.onclose = () => {
        clearTimeout(limit);
        if (over) return;
        setLost(true);
        timer = setTimeout(open, reconnectDelay(failures, Math.random()));
        failures += 1;
      };
    };

    open();
    return () => {
      over = true;
      clearTimeout(timer);
      socket?.close();
    };
  }, []);

  return { state, isLost };
};
