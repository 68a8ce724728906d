import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { NewAccount, Office, Person } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { ProblemSummary } from '@/ui/problem-summary';
import { useKeptText } from '@/ui/use-kept-text';
import { addPeople } from './api/add-people';
import classes from './list-form.module.css';
import { PersonPreview } from './person-preview';
import { type PersonRow, personRowsOf } from './person-rows';
import { rowProblems, withRowNumbers } from './row-problems';

interface Props {
  institution: string;
  offices: Office[];
  people: Person[];
  onDone: (accounts: NewAccount[]) => void;
}

/** Many people at once, typed or pasted: seen first, then all or none; each gets a first password. */
export function PersonListForm({ institution, offices, people, onDone }: Props) {
  const { t } = useTexts();
  const client = useQueryClient();
  const [text, setText] = useKeptText('person-list');
  const [changes, setChanges] = useState<Record<number, Partial<PersonRow>>>({});
  const given = { offices, userNames: people.map((person) => person.user_name) };
  const rows = personRowsOf(text, given).map((row, index) => ({ ...row, ...changes[index] }));
  const adding = useMutation({
    mutationFn: () => addPeople(institution, rows),
    onSuccess: async (accounts) => {
      setText('');
      onDone(accounts);
      await client.invalidateQueries({ queryKey: ['people'] });
    },
  });
  const type = (typed: string) => {
    setText(typed);
    setChanges({});
    adding.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    adding.mutate();
  };
  const problems = rowProblems(adding.error);
  const places = Object.fromEntries(problems.map((found) => [found.field, `person-${found.column}-${found.row}`]));
  const told = withRowNumbers(adding.error, (row, message) => t('staff.list.row_says', { row, message }));
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <ProblemSummary error={told} fields={places} />
      <Textarea
        label={t('staff.accounts.list')}
        description={t('staff.accounts.list_hint')}
        placeholder={t('staff.accounts.list_example')}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        classNames={{ input: classes.typed }}
        autosize
        minRows={7}
        maxRows={16}
        spellCheck={false}
      />
      {rows.length > 0 && (
        <>
          <PersonPreview
            rows={rows}
            offices={offices}
            problems={problems}
            onChange={(row, change) => setChanges((kept) => ({ ...kept, [row]: { ...kept[row], ...change } }))}
          />
          <Button type="submit" loading={adding.isPending} className={classes.send}>
            {t('staff.accounts.add_all', { count: rows.length })}
          </Button>
        </>
      )}
    </form>
  );
}
