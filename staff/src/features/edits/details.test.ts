import { expect, test } from 'vitest';
import type { Element } from '@/api/contract';
import { changeOf, detailsOf } from './details';

const element = {
  version: 3,
  description: 'Como está',
  theme: 'Agua',
  place: '',
  priority: null,
  collaborating_offices: [{ id: '7', code: 'S', name: 'Salud' }],
  predecessors: [{ element: '12', lag_days: 5 }],
} as unknown as Element;

test('what is as it was is not sent', () => {
  expect(changeOf(element, detailsOf(element), 'porque sí')).toBeNull();
  expect(changeOf(element, { ...detailsOf(element), theme: 'Agua ' }, '')).toBeNull();
});

test('only what differs is sent, with the reason where one is given', () => {
  const said = { ...detailsOf(element), place: 'La Punta', offices: [], priority: 'high' as const };
  expect(changeOf(element, said, ' Ajuste ')).toEqual({
    version: 3,
    place: 'La Punta',
    priority: 'high',
    collaborating_offices: [],
    reason: 'Ajuste',
  });
});
