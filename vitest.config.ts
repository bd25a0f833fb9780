import { runnerImport } from 'vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const { module } = await runnerImport<typeof import('./scripts/build/index-word-lists')>(
  './scripts/build/index-word-lists.ts',
);

export default defineConfig({
  plugins: [module.indexWordLists(), WxtVitest()],
  test: { environment: 'happy-dom', include: ['tests/**/*.test.ts'], restoreMocks: true },
});
