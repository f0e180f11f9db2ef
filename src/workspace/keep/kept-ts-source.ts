import { createTsSource, type TsSource } from '../state/slack-time.ts';
import type { Settings } from './settings.ts';

/** Timestamps that go on after those of the run before, even if the machine's clock went back meanwhile. */
export function createKeptTsSource(settings: Settings, clock: () => number): TsSource {
  const next = createTsSource(clock, settings.read('last-ts'));
  return () => {
    const ts = next();
    settings.write('last-ts', ts);
    return ts;
  };
}
