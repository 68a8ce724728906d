import { Button, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { officesQuery } from '@/api/list-offices';
import { useTexts } from '@/i18n/use-texts';
import page from '@/ui/page.module.css';
import { ProblemSummary } from '@/ui/problem-summary';
import { rowProblems, withRowNumbers } from '@/ui/row-problems';
import { importNeeds } from './api/import-needs';
import { needsQuery } from './api/list-needs';
import { NeedPreview } from './need-preview';
import { needRowsOf } from './need-rows';
import classes from './needs.module.css';

/** Needs from a sheet: what would happen is seen first, then all of them come in or none. */
export function NeedListForm() {
  const { t, named } = useTexts();
  const client = useQueryClient();
  const { data: offices = [] } = useQuery(officesQuery);
  const [typed, setTyped] = useState('');
  const { rows, unread } = needRowsOf(typed, offices);
  const sending = useMutation({
    mutationFn: (isDryRun: boolean) => importNeeds({ rows, is_dry_run: isDryRun }),
    onSuccess: async (_, isDryRun) => {
      if (isDryRun) return;
      setTyped('');
      await client.invalidateQueries({ queryKey: needsQuery.queryKey });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (unread.length === 0) sending.mutate(false);
  };
  const problems = [
    ...unread.map(({ row, column, typed: said }) => ({
      row,
      column,
      field: `rows[${row}].${column}`,
      code: 'unread',
      message: t(`staff.needs.unread.${column}`, { typed: said }),
    })),
    ...rowProblems(sending.error),
  ];
  const told = withRowNumbers(sending.error, {
    one: (row, column, message) => t('staff.list.row_says', { row, column: named('staff.list', column), message }),
    more: (count) => t('staff.list.more', { count }),
  });
  const places = {
    ...Object.fromEntries(problems.map((found) => [found.field, `need-row-${found.row}`])),
    rows: 'need-text',
  };
  return (
    <form className={`${page.section} no-print`} onSubmit={submit} noValidate>
      <h2>{t('staff.needs.import')}</h2>
      <ProblemSummary error={told} fields={places} />
      <Textarea
        id="need-text"
        label={t('staff.needs.list')}
        description={t('staff.needs.list_hint')}
        placeholder={t('staff.needs.list_example')}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          sending.reset();
        }}
        classNames={{ input: classes.typed ?? '' }}
        autosize
        minRows={4}
        maxRows={14}
        spellCheck={false}
      />
      {rows.length > 0 && <NeedPreview rows={rows} problems={problems} />}
      {unread.length > 0 && (
        <p className={classes.waiting} role="alert">
          {t('staff.needs.unread', { count: new Set(unread.map(({ row }) => row)).size })}
        </p>
      )}
      <p role="status">{sending.data && t('staff.needs.done', { ...sending.data, dry: String(sending.variables) })}</p>
      <div className={page.acts}>
        <Button
          variant="default"
          loading={sending.isPending}
          disabled={unread.length > 0}
          onClick={() => sending.mutate(true)}
        >
          {t('staff.needs.try')}
        </Button>
        <Button type="submit" loading={sending.isPending} disabled={unread.length > 0}>
          {t('staff.needs.import_all', { count: rows.length })}
        </Button>
      </div>
    </form>
  );
}
