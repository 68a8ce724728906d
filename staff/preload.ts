// The page names what its first words need: without it the browser would learn of the catalogue from the entry, one
// journey to the server later.
import type { Plugin } from 'vite';

const first = 'es';

export function preloadCatalogue(): Plugin {
  return {
    name: 'preload-catalogue',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle }) {
        const chunk = Object.values(bundle ?? {}).find((its) => its.type === 'chunk' && its.name === first);
        if (!chunk) throw new Error(`no chunk of the catalogue ${first}`);
        const href = `/app/${chunk.fileName}`;
        return [{ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href }, injectTo: 'head' }];
      },
    },
  };
}
