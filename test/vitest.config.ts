import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/long/**', 'test/bench/**'],
    env: { TZ: 'UTC' },
    restoreMocks: true,
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // What is polled for comes within a second on a quiet machine; a busy one takes longer, and no test is about that.
    expect: { poll: { timeout: 10_000 } },
    // Two cores: two forks keep the journeys' child processes from starving each other.
    maxWorkers: 2,
  },
});
