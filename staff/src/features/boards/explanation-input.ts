import type { Texts } from '@/i18n/texts';

/** Where the names of an input's values stand in the catalogue. */
const named: Record<string, string> = {
  sense: 'staff.sense',
  method: 'staff.method',
  accumulation: 'staff.accumulation',
  zero_planned: 'staff.zero_planned',
  basis: 'staff.basis',
  roll_up: 'staff.roll_up',
  cap: 'staff.cap',
  weight_scale: 'staff.weight_scale',
};

/** An input arrives as exact text: a number, a day, a share of time, or the name of a choice. */
export function inputText(name: string, value: string, texts: Texts): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return texts.day(value);
  if (/^-?\d+(\.\d+)?$/.test(value)) return texts.value(Number(value));
  const share = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})=(.+)$/.exec(value);
  if (share) return `${texts.shortDay(share[1])} – ${texts.shortDay(share[2])}: ${texts.value(Number(share[3]))}`;
  const place = named[name];
  return place ? texts.named(place, value) : value;
}
