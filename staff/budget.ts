// The first visit of the board may bring so much script and no more: a build past it fails.
import { brotliCompressSync } from 'node:zlib';
import type { Plugin } from 'vite';

const limit = 220 * 1024;
const firstVisit = ['index', 'es', 'board-page'];

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
        if (chunk.type === 'chunk' && firstVisit.includes(chunk.name)) add(chunk.fileName);
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
