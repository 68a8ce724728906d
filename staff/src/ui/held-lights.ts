// Which light profile judges since when, in words.
import type { LightChoices } from '@/api/contract';
import type { Texts } from '@/i18n/texts';

type Said = Pick<Texts, 't' | 'day'>;

const nameOf = (name: string, { t }: Said) => name || t('staff.lights.of_plan');

/** "Verde de 90 a 110; desde el 1 de enero de 2026, Cinco colores". */
export function heldText(lights: LightChoices, texts: Said): string {
  return lights.held
    .map(({ from_on, name }) =>
      from_on === null
        ? nameOf(name, texts)
        : texts.t('staff.lights.since', { day: texts.day(from_on), name: nameOf(name, texts) }),
    )
    .join('; ');
}

/** From when another choice made now would judge. */
export function nextText({ next_from, next_period }: LightChoices, { t, day }: Said): string {
  if (next_from === null) return t('staff.lights.at_once');
  return t('staff.lights.next', {
    day: day(next_from),
    period: next_period ?? '',
    is_known: next_period ? 'yes' : 'no',
  });
}
