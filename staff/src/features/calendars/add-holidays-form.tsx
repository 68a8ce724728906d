import { Button, FileInput, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Refusal } from '@/api/refusal';
import { useTexts } from '@/i18n/use-texts';
import page from '@/ui/page.module.css';
import { ProblemSummary } from '@/ui/problem-summary';
import { withRowNumbers } from '@/ui/row-problems';
import { addHolidays } from './api/add-holidays';
import { textOf } from './text-of';

/** Own holidays, one a line, or a file of them: a patron saint, a local feast, a day on which work is suspended. */
export function AddHolidaysForm({ institution }: { institution: string }) {
  const { t, named } = useTexts();
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const adding = useMutation({
    mutationFn: (isDryRun: boolean) => addHolidays(institution, { text: text.trim(), reason, is_dry_run: isDryRun }),
    onSuccess: async (_, isDryRun) => {
      if (isDryRun) return;
      setText('');
      setReason('');
      await client.invalidateQueries({ queryKey: ['institutions', institution, 'calendar'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    adding.mutate(false);
  };
  const change = (typed: string) => {
    setText(typed);
    adding.reset();
  };
  const told = withRowNumbers(adding.error, {
    one: (row, column, message) => t('staff.list.row_says', { row, column: named('staff.calendar', column), message }),
    more: (count) => t('staff.list.more', { count }),
  });
  const done = adding.data;
  return (
    <form className={page.section} onSubmit={submit} noValidate>
      <h2>{t('staff.calendar.add.title')}</h2>
      <ProblemSummary error={told} fields={{ reason: 'holiday-reason', rows: 'holiday-list' }} />
      <Textarea
        id="holiday-list"
        label={t('staff.calendar.add.list')}
        description={t('staff.calendar.add.list_hint')}
        placeholder={t('staff.calendar.add.list_example')}
        value={text}
        onChange={(event) => change(event.currentTarget.value)}
        autosize
        minRows={2}
        maxRows={12}
        spellCheck={false}
      />
      <div className={page.fields}>
        <TextInput
          id="holiday-reason"
          label={t('staff.calendar.reason')}
          placeholder={t('staff.calendar.add.reason_example')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={adding.error instanceof Refusal ? adding.error.about('reason')?.message : undefined}
        />
        <FileInput
          label={t('staff.calendar.add.file')}
          placeholder={t('staff.calendar.add.file_hint')}
          accept=".csv,.txt,.tsv,.ics"
          onChange={async (file) => file && change(await textOf(file))}
        />
      </div>
      <p role="status">
        {done &&
          t('staff.calendar.add.done', {
            added: done.added.length,
            unchanged: done.unchanged,
            passed: done.passed,
            dry: String(adding.variables),
          })}
      </p>
      <div className={page.acts}>
        <Button variant="default" loading={adding.isPending} onClick={() => adding.mutate(true)}>
          {t('staff.calendar.add.try')}
        </Button>
        <Button type="submit" loading={adding.isPending}>
          {t('staff.calendar.add.act')}
        </Button>
      </div>
    </form>
  );
}
