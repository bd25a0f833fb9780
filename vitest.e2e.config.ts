import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/e2e/**/*.e2e.ts'],
    globalSetup: ['tests/e2e/build.ts'],
    fileParallelism: false,
    // They end what hangs, and nothing else: a machine that is thirty times as slow passes.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    teardownTimeout: 900_000,
  },
});
