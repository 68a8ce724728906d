// What every page inside keeps in its address: the day of evaluation and the open explanation.
export interface PageSearch {
  on?: string;
  why?: string;
}

export interface BoardSearch {
  under?: string;
  office?: string;
  light?: string;
  kind?: string;
  level?: string;
  theme?: string;
  place?: string;
  person?: string;
  concern?: string;
  q?: string;
  sort?: string;
  hidden?: string;
  /** How the elements are drawn: as a table when nothing is said. */
  as?: string;
  /** `all`: the whole board, although another view is the default one. */
  view?: string;
  /** Which slide of a presentation. */
  at?: string;
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

const compact = <Search extends object>(search: Search) =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as Search;

export function pageSearch(raw: Record<string, unknown>): PageSearch {
  const day = text(raw.on);
  return compact({ on: day && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : undefined, why: text(raw.why) }) as PageSearch;
}

export function boardSearch(raw: Record<string, unknown>): BoardSearch {
  return compact({
    under: text(raw.under),
    office: text(raw.office),
    light: text(raw.light),
    kind: text(raw.kind),
    level: text(raw.level),
    theme: text(raw.theme),
    place: text(raw.place),
    person: text(raw.person),
    concern: text(raw.concern),
    q: text(raw.q),
    sort: text(raw.sort),
    hidden: text(raw.hidden),
    as: text(raw.as),
    view: text(raw.view),
    at: text(raw.at),
  }) as BoardSearch;
}

export interface ScheduleSearch {
  under?: string;
  zoom?: string;
  as?: string;
  only?: string;
}

export function scheduleSearch(raw: Record<string, unknown>): ScheduleSearch {
  return compact({
    under: text(raw.under),
    zoom: text(raw.zoom),
    as: text(raw.as),
    only: text(raw.only),
  }) as ScheduleSearch;
}

/** The money of the whole plan, or of what is below one element. */
export function moneySearch(raw: Record<string, unknown>): { under?: string } {
  return compact({ under: text(raw.under) }) as { under?: string };
}

/** Which element the editor opens at. */
export function editSearch(raw: Record<string, unknown>): { at?: string } {
  return compact({ at: text(raw.at) }) as { at?: string };
}

export function beginSearch(raw: Record<string, unknown>): { step?: string } {
  const step = text(raw.step);
  return step ? { step } : {};
}

export function signInSearch(raw: Record<string, unknown>): { next?: string } {
  const next = text(raw.next);
  return next?.startsWith('/') && !next.startsWith('//') ? { next } : {};
}

/** `?under=911625131251391870&q=vía`, in the order given; empty when there is nothing to say. */
export function searchText(search: object): string {
  const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
  const written = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return written === '' ? '' : `?${written}`;
}

export interface ReportsSearch {
  /** A period of the year that is shown. */
  period?: string;
}

export const reportsSearch = (raw: Record<string, unknown>): ReportsSearch =>
  compact({ period: text(raw.period) }) as ReportsSearch;

export interface NeedsSearch {
  /** Which needs: the open ones when nothing is said. */
  show?: 'open' | 'waiting' | 'all';
}

export function needsSearch(raw: Record<string, unknown>): NeedsSearch {
  const show = (['open', 'waiting', 'all'] as const).find((one) => one === raw.show);
  return show ? { show } : {};
}
