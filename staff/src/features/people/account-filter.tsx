import { NativeSelect, TextInput } from '@mantine/core';
import type { Role } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { roles } from './roles';

/** Words, and a role: all of them, those who have none, those who have not entered yet, or one. */
export interface AccountFilter {
  words: string;
  role: Role | '' | 'none' | 'waiting';
}

/** As the server is asked, which alone knows who passes: for the page and for its files. */
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
