import { useState } from 'react';
import { useTexts } from '@/i18n/use-texts';
import type { Trial } from './gantt';
import { brokenText, spanText } from './row-sentence';
import type { Item, Plan, Span } from './schedule';

/** What is being tried, what is being asked, and what is said about it to who cannot see the bar. */
export function useMoving(plan: Plan | null) {
  const texts = useTexts();
  const [trial, setTrial] = useState<Trial | null>(null);
  const [asked, setAsked] = useState<{ item: Item; span: Span | null } | null>(null);
  const [said, say] = useState('');

  const tryOut = (next: Trial | null) => {
    setTrial(next);
    if (next === null) return say(trial === null ? '' : texts.t('staff.schedule.moving.cancelled'));
    const begins = trial === null ? `${texts.t('staff.schedule.moving.begun', { code: next.item.row.code })} ` : '';
    const broken = plan && brokenText(next.item, plan.byId, texts, next.span);
    say(`${begins}${spanText(next.span, texts)}${broken ? `; ${broken}` : ''}`);
  };
  const close = (sentence = '') => {
    setAsked(null);
    setTrial(null);
    say(sentence);
  };
  return { trial, asked, said, tryOut, ask: setAsked, close };
}
