// What the form of an element's details changes: only what differs goes to the server.
import type { EditElement, Element, Predecessor, Priority } from '@/api/contract';

export interface Details {
  description: string;
  theme: string;
  place: string;
  priority: Priority | '';
  offices: string[];
  predecessors: Required<Predecessor>[];
}

export const detailsOf = (element: Element): Details => ({
  description: element.description,
  theme: element.theme,
  place: element.place,
  priority: (element.priority ?? '') as Priority | '',
  offices: element.collaborating_offices.map((office) => office.id),
  predecessors: element.predecessors.map(({ element: before, lag_days = 0 }) => ({ element: before, lag_days })),
});

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

export function changeOf(element: Element, said: Details, reason: string): EditElement | null {
  const known = detailsOf(element);
  const change: Omit<EditElement, 'version'> = {};
  if (said.description.trim() !== known.description) change.description = said.description.trim();
  if (said.theme.trim() !== known.theme) change.theme = said.theme.trim();
  if (said.place.trim() !== known.place) change.place = said.place.trim();
  if (said.priority !== known.priority) change.priority = said.priority === '' ? null : said.priority;
  if (!isSame(said.offices, known.offices)) change.collaborating_offices = said.offices;
  if (!isSame(said.predecessors, known.predecessors)) change.predecessors = said.predecessors;
  if (Object.keys(change).length === 0) return null;
  return { version: element.version, ...change, ...(reason.trim() !== '' && { reason: reason.trim() }) };
}
