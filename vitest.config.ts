import { runnerImport } from 'vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const { module } = await runnerImport<typeof import('./scripts/build/source-plugins')>(
  './scripts/build/source-plugins.ts',
);

export default defineConfig({
  plugins: [...module.sourcePlugins(), WxtVitest()],
  test: { environment: 'happy-dom', include: ['tests/**/*.test.ts'], restoreMocks: true },
});
