import { expect, test } from 'vitest';
import type { Account } from '@/api/contract';
import { accountsThat } from './account-filter';

const account = (name: string, roles: Account['roles'], is_password_temporary = false) =>
  ({
    person: { name, user_name: '', post: '', office_name: 'Vías' },
    roles,
    is_password_temporary,
  }) as unknown as Account;
const all = [
  account('Ana Núñez', ['planner', 'verifier']),
  account('Leo Paz', []),
  account('Sol Gil', ['planner'], true),
];
const found = (words: string, role: Parameters<typeof accountsThat>[0]['role']) =>
  accountsThat({ words, role }, all).map(({ person }) => person.name);

test('accounts are found by words without accents and by role', () => {
  expect(found('nunez', '')).toEqual(['Ana Núñez']);
  expect(found('vias', 'planner')).toEqual(['Ana Núñez', 'Sol Gil']);
  expect(found('', 'none')).toEqual(['Leo Paz']);
  expect(found('', 'waiting')).toEqual(['Sol Gil']);
});
