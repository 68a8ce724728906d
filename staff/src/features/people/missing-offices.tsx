import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Office } from '@/api/contract';
import { sessionQuery } from '@/api/get-session';
import { useTexts } from '@/i18n/use-texts';
import { ProblemSummary } from '@/ui/problem-summary';
import { addOffices } from './api/add-offices';
import classes from './list-form.module.css';
import { officeRowsOf } from './office-rows';
import type { PersonRow } from './person-rows';

interface Props {
  institution: string;
  offices: Office[];
  rows: PersonRow[];
}

/** Offices of the list that nobody added yet, and the way to add them without leaving it. */
export function MissingOffices({ institution, offices, rows }: Props) {
  const { t } = useTexts();
  const client = useQueryClient();
  const { data: session } = useQuery(sessionQuery);
  const isKnown = (written: string) => written === '' || offices.some(({ code }) => code === written);
  const names = [...new Set(rows.map(({ office }) => office).filter((office) => !isKnown(office)))];
  const adding = useMutation({
    mutationFn: () => addOffices(institution, officeRowsOf(names.join('\n'), offices)),
    onSuccess: () => client.invalidateQueries({ queryKey: ['offices'] }),
  });
  if (names.length === 0 || !session?.actions.includes('manage_offices')) return null;
  return (
    <div className={classes.once}>
      <ProblemSummary error={adding.error} />
      <p role="status">
        {t('staff.accounts.offices_missing', { count: names.length, names: names.join('; ') })}{' '}
        {t('staff.accounts.offices_missing_hint')}
      </p>
      <Button variant="default" loading={adding.isPending} onClick={() => adding.mutate()} w="max-content">
        {t('staff.accounts.offices_create', { count: names.length })}
      </Button>
    </div>
  );
}
