import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** The suites that take minutes: `npm run test:long`. */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [], exclude: [] } },
  defineConfig({ test: { include: ['test/long/**/*.test.ts'], testTimeout: 900_000, maxWorkers: 1 } }),
);
