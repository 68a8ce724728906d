const known = Intl.supportedValuesOf('timeZone');

/** All that the browser knows, and `own`, which may be an older name. */
export const timeZones = (own: string) => (known.includes(own) ? known : [own, ...known]);

/** Where this browser is, where it says so. */
export function zoneHere(): string {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return known.includes(here) ? here : 'America/Bogota';
}
