import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { officesQuery } from '@/api/list-offices';
import type { Need } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import { ProblemSummary } from '@/ui/problem-summary';
import { rowProblems } from '@/ui/row-problems';
import { useVersioned } from '@/ui/use-versioned';
import { importNeeds } from './api/import-needs';
import { needsQuery } from './api/list-needs';
import { NeedConflict } from './need-conflict';
import { type NeedRow, nextCode, origins, rowOf, urgencies } from './need-rows';
import { NeedStateForm } from './need-state-form';
import classes from './needs.module.css';

interface Props {
  need: Need | null;
  needs: Need[];
  onDone: () => void;
}

const empty = { name: '', origin: 'assembly', urgency: 'urgent', place: '', affected: null } as const;

/** One need: a list of one row, so that it is checked and recorded as any other. */
export function NeedForm({ need, needs, onDone }: Props) {
  const { t, named } = useTexts();
  const client = useQueryClient();
  const { data: offices = [] } = useQuery(officesQuery);
  const [row0] = useState<NeedRow>(() =>
    need ? rowOf(need) : { ...empty, code: nextCode(needs), office: '', raised_on: null, source: '' },
  );
  const [row, setRow] = useState(row0);
  const editing = useVersioned({
    known: { value: row0, version: need?.version ?? 0 },
    read: async () => {
      const all = await client.fetchQuery({ ...needsQuery, staleTime: 0 });
      const now = all.find(({ code }) => code === row0.code);
      return now ? { value: rowOf(now), version: now.version } : { value: row0, version: 0 };
    },
    save: ({ value, version }) => importNeeds({ rows: [{ ...value, version }] }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: needsQuery.queryKey });
      onDone();
    },
    onMerged: setRow,
  });
  const { saving } = editing;
  // A list brings up to date what it names: of a new need that would be another one.
  const isTaken = need === null && !saving.isPending && needs.some(({ code }) => code === row.code.trim());
  const problems = rowProblems(editing.error);
  const change = (given: Partial<NeedRow>) => setRow((before) => ({ ...before, ...given }));
  const field = (name: 'code' | 'name' | 'place' | 'source' | 'raised_on') => ({
    id: `need-${name}`,
    label: t(`staff.needs.${name}`),
    value: row[name] ?? '',
    onChange: (event: { currentTarget: { value: string } }) =>
      change({ [name]: event.currentTarget.value || (name === 'raised_on' ? null : '') }),
    error: problems.find((found) => found.column === name)?.message,
  });
  const choice = (name: 'origin' | 'urgency', all: readonly string[]) => (
    <NativeSelect
      label={t(`staff.needs.${name}`)}
      data={all.map((value) => ({ value, label: named(`staff.needs.${name}`, value) }))}
      value={row[name]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isTaken) editing.save(row);
  };
  const places = Object.fromEntries(problems.map((found) => [found.field, `need-${found.column}`]));
  return (
    <>
      <form className={classes.form} onSubmit={submit} noValidate>
        <ProblemSummary error={editing.error} fields={places} />
        <Textarea {...field('name')} autosize minRows={2} data-autofocus />
        <div className={classes.pair}>
          <TextInput
            {...field('code')}
            {...(isTaken && { error: t('staff.needs.code_taken') })}
            disabled={need !== null}
          />
          {choice('urgency', urgencies)}
          {choice('origin', origins)}
          <TextInput {...field('raised_on')} type="date" />
          <TextInput {...field('place')} />
          <TextInput
            id="need-affected"
            label={t('staff.needs.affected')}
            inputMode="numeric"
            value={row.affected ?? ''}
            onChange={(event) => {
              const digits = event.currentTarget.value.replace(/\D/g, '');
              change({ affected: digits === '' ? null : Number(digits) });
            }}
            error={problems.find((found) => found.column === 'affected')?.message}
          />
        </div>
        <p className="soft">{t('staff.needs.affected_hint')}</p>
        <NativeSelect
          id="need-office"
          label={t('staff.needs.office')}
          data={[
            { value: '', label: t('staff.needs.nobody') },
            ...offices.filter((one) => one.kind === 'office').map((one) => ({ value: one.code, label: one.name })),
          ]}
          value={row.office ?? ''}
          onChange={(event) => change({ office: event.currentTarget.value })}
        />
        <TextInput {...field('source')} description={t('staff.needs.source_hint')} />
        <div className={classes.acts}>
          <Button type="submit" loading={saving.isPending}>
            {t('staff.save')}
          </Button>
          <Button variant="subtle" onClick={onDone}>
            {t('staff.cancel')}
          </Button>
        </div>
      </form>
      {need && <NeedStateForm need={need} onDone={onDone} />}
      {editing.dispute && <NeedConflict {...editing.dispute} onSettle={editing.settle} onClose={editing.forgive} />}
    </>
  );
}
