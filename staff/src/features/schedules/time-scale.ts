// From days to places on the screen and back, and where the lines of the calendar stand.
import { nextStart, startOf, type Unit } from './day-number';

/** A zoom is named by the unit that one looks at. */
export type Zoom = Unit;

interface ZoomLevel {
  pixelsPerDay: number;
  /** Above: named in full. Below: each a line. */
  major: Unit;
  minor: Unit;
}

export const zoomLevels: Record<Zoom, ZoomLevel> = {
  day: { pixelsPerDay: 30, major: 'month', minor: 'day' },
  week: { pixelsPerDay: 9, major: 'month', minor: 'week' },
  month: { pixelsPerDay: 3, major: 'year', minor: 'month' },
  quarter: { pixelsPerDay: 1.1, major: 'year', minor: 'quarter' },
  year: { pixelsPerDay: 0.55, major: 'year', minor: 'quarter' },
};

/** Days from `from` up to and without `until`. */
export interface Range {
  from: number;
  until: number;
}

export interface Scale extends Range {
  zoom: Zoom;
  pixelsPerDay: number;
  width: number;
}

/** Whole units around the range, so that the calendar's names have room. */
export function scaleOf(zoom: Zoom, range: Range): Scale {
  const { pixelsPerDay, major } = zoomLevels[zoom];
  const from = startOf(major, range.from);
  const until = nextStart(major, range.until - 1);
  return { zoom, pixelsPerDay, from, until, width: Math.ceil((until - from) * pixelsPerDay) };
}

export const placeOf = (scale: Scale, day: number) => (day - scale.from) * scale.pixelsPerDay;
export const dayAt = (scale: Scale, place: number) => scale.from + Math.floor(place / scale.pixelsPerDay);

/** The units that touch the range, in order. */
export function unitsIn(unit: Unit, range: Range): Range[] {
  const found: Range[] = [];
  for (let from = startOf(unit, range.from); from < range.until; from = nextStart(unit, from))
    found.push({ from, until: nextStart(unit, from) });
  return found;
}

/** The finest zoom that shows the range on about `width` pixels, or the coarsest. */
export function zoomFor(range: Range, width: number): Zoom {
  const days = range.until - range.from;
  const fits = (Object.keys(zoomLevels) as Zoom[]).find((zoom) => days * zoomLevels[zoom].pixelsPerDay <= width);
  return fits ?? 'year';
}
