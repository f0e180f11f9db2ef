import { useCallback, useEffect, useReducer, useRef } from 'react';
import { type LiveMessage, reloadCode, unknownMemberCode } from '../../page-protocol.ts';
import { initialLiveState, type LiveState } from './live-state.ts';
import { reconnectDelay } from './reconnect-delay.ts';
import { type LiveEvent, reduceLive } from './reduce-live.ts';

/** A connection that has not brought a snapshot by then is given up and tried anew, in milliseconds. */
const snapshotLimit = 10_000;
/** A page is loaded anew at most once in this time, in milliseconds, lest it do so for ever. */
const reloadPause = 10_000;

const addressFor = (memberId: string): string => {
  const { protocol, host } = window.location;
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/page/live?member=${encodeURIComponent(memberId)}`;
};

/** Loads the page anew for a fresh cookie; false when that was just tried, so that the member decides. */
const reloadOnce = (): boolean => {
  const last = Number(sessionStorage.getItem('reloadedAt') ?? 0);
  if (Date.now() - last < reloadPause) return false;
  sessionStorage.setItem('reloadedAt', String(Date.now()));
  window.location.reload();
  return true;
};

export type Live = { readonly state: LiveState; readonly apply: (event: LiveEvent) => void };

/**
 * Keeps one WebSocket to the workspace for the member (an empty id: whoever the workspace names first), connects again
 * when it breaks or falls out of step, and holds what it tells. `onUnknownMember` is called when there is no such one.
 */
export const useLiveWorkspace = (memberId: string, onUnknownMember: () => void): Live => {
  const [state, dispatch] = useReducer(reduceLive, initialLiveState);
  const socketRef = useRef<WebSocket | null>(null);

  useEffect(() => {
    let over = false;
    let failures = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const open = (): void => {
      const socket = new WebSocket(addressFor(memberId));
      socketRef.current = socket;
      const limit = setTimeout(() => socket.close(), snapshotLimit);
      socket.onmessage = ({ data }) => {
        if (over || typeof data !== 'string') return;
        const message = JSON.parse(data) as LiveMessage;
        if (message.kind === 'snapshot') {
          clearTimeout(limit);
          failures = 0;
        }
        dispatch(message);
      };
      socket.onclose = ({ code }) => {
        clearTimeout(limit);
        if (over) return;
        if (code === unknownMemberCode && memberId !== '') {
          onUnknownMember();
          return;
        }
        if (code === reloadCode) {
          if (!reloadOnce()) dispatch({ kind: 'reload' });
          return;
        }
        dispatch({ kind: 'lost' });
        timer = setTimeout(open, reconnectDelay(failures, Math.random()));
        failures += 1;
      };
    };

    dispatch({ kind: 'connecting' });
    open();
    return () => {
      over = true;
      clearTimeout(timer);
      socketRef.current?.close();
    };
  }, [memberId, onUnknownMember]);

  useEffect(() => {
    if (state.connection === 'out-of-step') socketRef.current?.close();
  }, [state.connection]);

  const apply = useCallback((event: LiveEvent) => dispatch(event), []);
  return { state, apply };
};
