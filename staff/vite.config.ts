import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { scriptBudget } from './budget.ts';
import { preloadFirstWords } from './preload.ts';
import { staffSentences } from './sentences.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  base: '/app/',
  plugins: [staffSentences(), react(), preloadFirstWords(), scriptBudget()],
  resolve: { alias: { '@catalogues': here('../i18n'), '@contract': here('.generated/contract.ts'), '@': here('src') } },
  build: {
    // The oldest browsers that town halls still have; what a target cannot lower is for tools/check_browsers.mjs.
    target: ['es2022', 'chrome109', 'firefox115'],
    // Inlined files would be data: addresses, which the content security policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: { '/api': process.env.TIMON_SERVER ?? 'http://127.0.0.1:8080' } },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/testing/setup.ts'],
    css: false,
    isolate: false,
    testTimeout: 30_000,
    reporters: ['default'],
  },
});
