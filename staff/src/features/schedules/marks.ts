// The days that matter: the cut-off day of the figures, and today.
import { placeOf, type Scale } from './time-scale';

export interface Mark {
  name: 'cut_off' | 'today';
  day: number;
  /** Its name stands at the left of its line: two near ones do not cover each other, none is cut off at the end. */
  isLeft: boolean;
}

const roomForName = 160;

export function marksOf(scale: Scale, cutOff: number, today: number): Mark[] {
  const isNear = Math.abs(placeOf(scale, today) - placeOf(scale, cutOff)) < roomForName;
  const mark = (name: Mark['name'], day: number, other: number): Mark => ({
    name,
    day,
    isLeft: (isNear && day < other) || placeOf(scale, day) > scale.width - roomForName,
  });
  const marks = [mark('cut_off', cutOff, today)];
  if (today !== cutOff) marks.push(mark('today', today, cutOff));
  return marks.filter(({ day }) => day >= scale.from && day < scale.until);
}
