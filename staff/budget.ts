// The first visit of the board may bring so much script and no more: a build past it fails.
import { brotliCompressSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { laterIn } from './sentences.ts';

const limit = 220 * 1024;
const firstVisit = ['index', 'board-page'];
export const isFirstWords = (facade: string | null) => facade?.endsWith('/es.json?first') ?? false;

export function scriptBudget(): Plugin {
  return {
    name: 'script-budget',
    apply: 'build',
    generateBundle(_, bundle) {
      const wanted = new Set<string>();
      const add = (file: string) => {
        const chunk = bundle[file];
        if (chunk?.type !== 'chunk' || wanted.has(file)) return;
        wanted.add(file);
        chunk.imports.forEach(add);
      };
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk' && (firstVisit.includes(chunk.name) || isFirstWords(chunk.facadeModuleId)))
          add(chunk.fileName);
      for (const file of wanted) {
        const chunk = bundle[file];
        const early = chunk?.type === 'chunk' && laterIn(chunk.code);
        if (early) this.error(`${early} is said at the first visit, but comes later (sentences.ts)`);
      }
      const bytes = [...wanted].reduce((sum, file) => {
        const chunk = bundle[file];
        return sum + (chunk?.type === 'chunk' ? brotliCompressSync(chunk.code).length : 0);
      }, 0);
      const text = `script at first visit: ${Math.round(bytes / 1024)} KB of ${limit / 1024} KB (brotli)`;
      if (bytes > limit) this.error(text);
      this.info(text);
    },
  };
}
