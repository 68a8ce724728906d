import { Button, FileInput, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { ImportedMandate, ImportMandate } from '@/api/contract';
import { Refusal } from '@/api/refusal';
import { useTexts } from '@/i18n/use-texts';
import page from '@/ui/page.module.css';
import { ProblemSummary } from '@/ui/problem-summary';
import { rowProblems, withRowNumbers } from '@/ui/row-problems';
import { importMandate } from './api/import-mandate';
import { mandatesQuery } from './api/list-mandates';
import { MandatePreview } from './mandate-preview';
import { mandateRowsOf, textOf } from './mandate-rows';
import classes from './mandates.module.css';

const kinds = ['national', 'state', 'global', 'council', 'other'] as const;
const empty = { kind: 'national', code: '', title: '', year: '', source: '', text: '' };

/** A catalogue from a sheet: what would happen is seen first, then all of it comes in or nothing. */
export function MandateForm() {
  const { t, named } = useTexts();
  const client = useQueryClient();
  const [typed, setTyped] = useState(empty);
  const rows = mandateRowsOf(typed.text);
  const sending = useMutation({
    mutationFn: (isDryRun: boolean) =>
      importMandate({
        kind: typed.kind as ImportMandate['kind'],
        code: typed.code.trim(),
        title: typed.title.trim(),
        year: typed.year.trim() === '' ? null : Number(typed.year),
        source: typed.source.trim(),
        rows,
        is_dry_run: isDryRun,
      }),
    onSuccess: async (_, isDryRun) => {
      if (isDryRun) return;
      setTyped(empty);
      await client.invalidateQueries({ queryKey: mandatesQuery.queryKey });
    },
  });
  const doneText = ({ created, updated, unchanged, kept }: ImportedMandate, isDryRun: boolean) =>
    t('staff.mandates.done', { created, updated, unchanged, kept, dry: String(isDryRun) });
  const change = (field: keyof typeof empty, text: string) => {
    setTyped((before) => ({ ...before, [field]: text }));
    sending.reset();
  };
  const field = (name: 'code' | 'title' | 'year' | 'source') => ({
    id: `mandate-${name}`,
    label: t(`staff.mandates.${name}`),
    value: typed[name],
    onChange: (event: { currentTarget: { value: string } }) => change(name, event.currentTarget.value),
    error: sending.error instanceof Refusal ? sending.error.about(name)?.message : undefined,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    sending.mutate(false);
  };
  const problems = rowProblems(sending.error);
  const told = withRowNumbers(sending.error, {
    one: (row, column, message) => t('staff.list.row_says', { row, column: named('staff.list', column), message }),
    more: (count) => t('staff.list.more', { count }),
  });
  const places = {
    ...Object.fromEntries(['code', 'title', 'year', 'source'].map((name) => [name, `mandate-${name}`])),
    ...Object.fromEntries(problems.map((found) => [found.field, `mandate-row-${found.row}`])),
    rows: 'mandate-text',
  };
  return (
    <form className={page.section} onSubmit={submit} noValidate>
      <h2>{t('staff.mandates.import')}</h2>
      <ProblemSummary error={told} fields={places} />
      <div className={page.fields}>
        <NativeSelect
          label={t('staff.mandates.kind')}
          data={kinds.map((kind) => ({ value: kind, label: named('staff.mandates.kind', kind) }))}
          value={typed.kind}
          onChange={(event) => change('kind', event.currentTarget.value)}
        />
        <TextInput {...field('title')} placeholder={t('staff.mandates.title_example')} />
        <TextInput {...field('code')} placeholder="PND" />
        <TextInput {...field('year')} inputMode="numeric" />
        <TextInput {...field('source')} />
        <FileInput
          label={t('staff.mandates.file')}
          placeholder={t('staff.mandates.file_hint')}
          accept=".csv,.txt,.tsv"
          onChange={async (file) => file && change('text', await textOf(file))}
        />
      </div>
      <Textarea
        id="mandate-text"
        label={t('staff.mandates.list')}
        description={t('staff.mandates.list_hint')}
        placeholder={t('staff.mandates.list_example')}
        value={typed.text}
        onChange={(event) => change('text', event.currentTarget.value)}
        classNames={{ input: classes.typed ?? '' }}
        autosize
        minRows={4}
        maxRows={14}
        spellCheck={false}
      />
      {rows.length > 0 && <MandatePreview rows={rows} problems={problems} />}
      <p role="status">{sending.data && doneText(sending.data, sending.variables)}</p>
      <div className={page.acts}>
        <Button variant="default" loading={sending.isPending} onClick={() => sending.mutate(true)}>
          {t('staff.mandates.try')}
        </Button>
        <Button type="submit" loading={sending.isPending}>
          {t('staff.mandates.import_all', { count: rows.length })}
        </Button>
      </div>
    </form>
  );
}
