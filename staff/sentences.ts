// The catalogues serve every door; the app brings only what it says itself. What the board and the frame around it say
// comes first (`es.json?first`); the words of the screens behind them come with those screens (`es.json?later`).
import type { Plugin } from 'vite';

const ours = /^(staff|role)\./;
/** Said only on pages that wait for them (src/app/page.ts): editor, forms of reports and sheets, administration, Gantt. */
const later = [
  'accounts',
  'calendar',
  'change_kind',
  'change_state',
  'closings',
  'contacts',
  'convocation_standing',
  'convocations',
  'copy',
  'country',
  'covers?',
  'edit',
  'evidence_limits',
  'feed',
  'feedback',
  'grants',
  'imports?',
  'institution',
  'ledger',
  'logframe',
  'mail',
  'mandates',
  'map_missing',
  'measures',
  'module_text',
  'needs',
  'office_report',
  'offices',
  'outbox',
  'over_reported',
  'participation',
  'paste',
  'people',
  'period_state',
  'profiles',
  'recommendation_(?:state|origin|criterion|turn)',
  'recommendations',
  'reminder_settings',
  'restated',
  'restatements',
  'row_verdict',
  'schedule',
  'sheets',
  'take_recommendation_turn',
  'target_changes',
  'target_rules',
  'template_levels',
  'template_mark_of_cover',
  'verdicts',
  'weights',
  'windows',
  'workbook(?:_part)?',
].join('|');
const isLater = new RegExp(`^staff\\.(${later})\\.`);

/** A sentence, or a group of them (`named('staff.restated', …)`), that the code says although it may not be there yet. */
export const laterIn = (code: string) =>
  new RegExp(`["'\`]staff\\.(?:${later})(?=[."'\`])[^"'\`]*`).exec(code)?.[0].slice(1);

export function staffSentences(): Plugin {
  return {
    name: 'staff-sentences',
    enforce: 'pre',
    transform(code, id) {
      const part = /\/i18n\/[a-z]{2}\.json(?:\?(first|later))?$/.exec(id);
      if (!part) return null;
      const kept = Object.entries(JSON.parse(code))
        .filter(([key]) => ours.test(key))
        .filter(([key]) => !part[1] || isLater.test(key) === (part[1] === 'later'));
      const sentences = JSON.stringify(Object.fromEntries(kept));
      // A part is a module already: with its question it is no JSON file to Vite.
      return { code: part[1] ? `export default ${sentences}` : sentences, map: null };
    },
  };
}
