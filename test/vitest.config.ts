import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/long/**', 'test/bench/**'],
    env: { TZ: 'UTC' },
    restoreMocks: true,
    // No test is about how long it takes: what is waited for comes within seconds on a quiet machine, and later on a busy one.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    // Two cores: two forks keep the journeys' child processes from starving each other.
    maxWorkers: 2,
  },
});
