import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Office } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { ProblemSummary } from '@/ui/problem-summary';
import { rowProblems, withRowNumbers } from '@/ui/row-problems';
import { useKeptText } from '@/ui/use-kept-text';
import { addOffices } from './api/add-offices';
import classes from './list-form.module.css';
import { OfficePreview } from './office-preview';
import { type OfficeRow, officeRowsOf } from './office-rows';

interface Props {
  institution: string;
  standing: Office[];
  onDone: (added: Office[]) => void;
}

/** Codes that were corrected by hand, with what hangs on them. */
function withCodes(rows: OfficeRow[], codes: Record<number, string>): OfficeRow[] {
  const now = new Map(rows.map((row, index) => [row.code, codes[index] ?? row.code]));
  return rows.map((row, index) => ({
    ...row,
    code: codes[index] ?? row.code,
    parent: row.parent === '' ? '' : (now.get(row.parent) ?? row.parent),
  }));
}

/** Many offices at once, typed as an indented list or pasted from a sheet: seen first, then all or none. */
export function OfficeListForm({ institution, standing, onDone }: Props) {
  const { t, named } = useTexts();
  const client = useQueryClient();
  const [text, setText] = useKeptText('office-list');
  const [codes, setCodes] = useState<Record<number, string>>({});
  const rows = withCodes(officeRowsOf(text, standing), codes);
  const adding = useMutation({
    mutationFn: () => addOffices(institution, rows),
    onSuccess: async (added) => {
      setText('');
      await client.invalidateQueries({ queryKey: ['offices'] });
      onDone(added);
    },
  });
  const type = (typed: string) => {
    setText(typed);
    setCodes({});
    adding.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    adding.mutate();
  };
  const problems = rowProblems(adding.error);
  const places = Object.fromEntries(problems.map((found) => [found.field, `office-${found.column}-${found.row}`]));
  const told = withRowNumbers(adding.error, {
    one: (row, column, message) => t('staff.list.row_says', { row, column: named('staff.offices', column), message }),
    more: (count) => t('staff.list.more', { count }),
  });
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <ProblemSummary error={told} fields={places} />
      <Textarea
        label={t('staff.offices.list')}
        description={t('staff.offices.list_hint')}
        placeholder={t('staff.offices.list_example')}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={indent}
        classNames={{ input: classes.typed }}
        autosize
        minRows={8}
        maxRows={18}
        spellCheck={false}
      />
      {rows.length > 0 && (
        <>
          <OfficePreview
            rows={rows}
            problems={problems}
            onCode={(row, code) => setCodes((kept) => ({ ...kept, [row]: code }))}
          />
          <Button type="submit" loading={adding.isPending} className={classes.send}>
            {t('staff.offices.add_all', { count: rows.length })}
          </Button>
        </>
      )}
    </form>
  );
}

/** After an indented line the next one begins as far in: lists are typed without counting blanks. */
function indent(event: React.KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key !== 'Enter' || event.shiftKey) return;
  const box = event.currentTarget;
  const line = box.value.slice(0, box.selectionStart).split('\n').at(-1) ?? '';
  const [blanks = ''] = /^\s+/.exec(line) ?? [];
  if (blanks === '' || line.trim() === '') return;
  event.preventDefault();
  box.setRangeText(`\n${blanks}`, box.selectionStart, box.selectionEnd, 'end');
  box.dispatchEvent(new Event('input', { bubbles: true }));
}
