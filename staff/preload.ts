// The page names what its first words need: without it the browser would learn of the catalogue from the entry, one
// journey to the server later, and of the letters only once there are words, which would then jump to other lines.
import type { HtmlTagDescriptor, Plugin } from 'vite';
import { isFirstWords } from './budget.ts';

const letters = [/\/inter-latin-wght-normal-[^/]+\.woff2$/, /\/source-serif-4-latin-wght-normal-[^/]+\.woff2$/];

export function preloadFirstWords(): Plugin {
  return {
    name: 'preload-first-words',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle }) {
        const files = Object.values(bundle ?? {});
        const chunk = files.find((its) => its.type === 'chunk' && isFirstWords(its.facadeModuleId));
        if (!chunk) throw new Error('no chunk of the first words');
        const link = (attrs: HtmlTagDescriptor['attrs'], fileName: string): HtmlTagDescriptor => ({
          tag: 'link',
          attrs: { ...attrs, crossorigin: true, href: `/app/${fileName}` },
          injectTo: 'head',
        });
        const fonts = letters.map((name) => {
          const font = files.find((its) => name.test(its.fileName));
          if (!font) throw new Error(`no font ${name}`);
          return link({ rel: 'preload', as: 'font', type: 'font/woff2' }, font.fileName);
        });
        return [link({ rel: 'modulepreload' }, chunk.fileName), ...fonts];
      },
    },
  };
}
