import { runnerImport } from 'vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const { module } = await runnerImport<typeof import('./scripts/build/source-plugins')>(
  './scripts/build/source-plugins.ts',
);

export default defineConfig({
  plugins: [...module.sourcePlugins(), WxtVitest()],
  test: {
    environment: 'happy-dom',
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/wait-long.ts', 'tests/extension/fake-locks.ts'],
    restoreMocks: true,
    // They end what hangs, and nothing else: the slowest test takes two seconds on a machine with nothing else to do.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    teardownTimeout: 300_000,
  },
});
