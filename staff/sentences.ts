// The catalogues serve every door; the app brings only what it says itself.
import type { Plugin } from 'vite';

const ours = /^(staff|role)\./;

export function staffSentences(): Plugin {
  return {
    name: 'staff-sentences',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/i18n\/[a-z]{2}\.json$/.test(id)) return null;
      const kept = Object.entries(JSON.parse(code)).filter(([key]) => ours.test(key));
      return { code: JSON.stringify(Object.fromEntries(kept)), map: null };
    },
  };
}
