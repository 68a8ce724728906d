// A saved view is what its address says, without the day and without what happens to be open beside it.

const notOfAView = new Set(['on', 'why', 'view', 'at']);

type Search = Readonly<Record<string, string | undefined>>;

const isTold = ([name, value]: [string, string | undefined]) =>
  value !== undefined && value !== '' && !notOfAView.has(name);

/** In one order, so that the same view always has the same address. */
export function viewAddress(search: object): string {
  const told = Object.entries(search as Search).filter(isTold);
  return new URLSearchParams(told.sort(([a], [b]) => a.localeCompare(b)) as [string, string][]).toString();
}

export const searchOfView = (address: string): Record<string, string> =>
  Object.fromEntries([...new URLSearchParams(address)].filter(isTold));
