import { NativeSelect, TextInput } from '@mantine/core';
import type { Account, Role } from '@/api/contract';
import { folded } from '@/i18n/folded';
import { useTexts } from '@/i18n/use-texts';
import { roles } from './roles';

/** Words, and a role: all of them, those who have none, those who have not entered yet, or one. */
export interface AccountFilter {
  words: string;
  role: Role | '' | 'none' | 'waiting';
}

export function accountsThat({ words, role }: AccountFilter, accounts: Account[]): Account[] {
  const wanted = folded(words.trim());
  const hasRole = (account: Account) => {
    if (role === '') return true;
    if (role === 'none') return account.roles.length === 0;
    return role === 'waiting' ? account.is_password_temporary : account.roles.includes(role);
  };
  return accounts.filter((account) => {
    const { name, user_name, post, office_name } = account.person;
    return hasRole(account) && folded(`${name} ${user_name} ${post} ${office_name}`).includes(wanted);
  });
}

/** The same asked of the server. */
export const questionOf = ({ words, role }: AccountFilter): Record<string, string | undefined> => ({
  words: words.trim() || undefined,
  ...(role === 'none' || role === 'waiting' ? { only: role } : { role: role || undefined }),
});

interface Props {
  filter: AccountFilter;
  onFilter: (filter: AccountFilter) => void;
}

export function AccountFilterBoxes({ filter, onFilter }: Props) {
  const { t, named } = useTexts();
  return (
    <>
      <TextInput
        type="search"
        aria-label={t('staff.people.search')}
        placeholder={t('staff.people.search')}
        value={filter.words}
        onChange={(event) => onFilter({ ...filter, words: event.currentTarget.value })}
        w="min(18rem, 100%)"
      />
      <NativeSelect
        aria-label={t('staff.accounts.column.role')}
        value={filter.role}
        onChange={(event) => onFilter({ ...filter, role: event.currentTarget.value as AccountFilter['role'] })}
        data={[
          { value: '', label: t('staff.accounts.any_role') },
          ...roles.map((role) => ({ value: role, label: named('role', role) })),
          { value: 'none', label: t('staff.accounts.no_role') },
          { value: 'waiting', label: t('staff.accounts.waiting') },
        ]}
      />
    </>
  );
}
