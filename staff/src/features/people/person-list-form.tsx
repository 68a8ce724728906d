import { Button, Progress, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { NewAccount, Office, Person } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { ProblemSummary } from '@/ui/problem-summary';
import { rowProblems, withRowNumbers } from '@/ui/row-problems';
import { useKeptText } from '@/ui/use-kept-text';
import { addPeople } from './api/add-people';
import classes from './list-form.module.css';
import { MissingOffices } from './missing-offices';
import { PersonPreview } from './person-preview';
import { type PersonRow, personRowsOf, textOfPeople } from './person-rows';

interface Props {
  institution: string;
  offices: Office[];
  people: Person[];
  onDone: (accounts: NewAccount[]) => void;
}

/**
 * Many people at once, typed or pasted: seen first, then added part by part, each wholly or not at all; each person gets
 * a first password. Where a part is refused, those before it are in: their passwords stay at hand, their rows are gone.
 */
export function PersonListForm({ institution, offices, people, onDone }: Props) {
  const { t, named } = useTexts();
  const client = useQueryClient();
  const [text, setText] = useKeptText('person-list');
  const [changes, setChanges] = useState<Record<number, Partial<PersonRow>>>({});
  const given = { offices, userNames: people.map((person) => person.user_name) };
  const rows = personRowsOf(text, given).map((row, index) => ({ ...row, ...changes[index] }));
  const [made, setMade] = useState<NewAccount[]>([]);
  const adding = useMutation({
    mutationFn: async () => {
      const all = [...made];
      await addPeople(institution, rows, (accounts, rest) => {
        all.push(...accounts);
        setMade([...all]);
        setText(rest.length > 0 ? textOfPeople(rest) : '');
        setChanges({});
      });
      return all;
    },
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey: ['people'] }),
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
  const told = withRowNumbers(adding.error, {
    one: (row, column, message) =>
      t('staff.list.row_says', { row, column: named('staff.accounts.column', column), message }),
    more: (count) => t('staff.list.more', { count }),
  });
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <ProblemSummary error={told} fields={places} />
      {made.length > 0 && (
        <div className={classes.once}>
          <p role="status">{t('staff.accounts.made_so_far', { made: made.length, left: rows.length })}</p>
          {adding.isPending ? (
            <Progress
              value={(100 * made.length) / (made.length + rows.length)}
              aria-label={t('staff.accounts.adding')}
            />
          ) : (
            <Button variant="default" onClick={() => onDone(made)}>
              {t('staff.accounts.see_passwords')}
            </Button>
          )}
        </div>
      )}
      <Textarea
        label={t('staff.accounts.list')}
        description={t('staff.accounts.list_hint')}
        placeholder={t('staff.accounts.list_example')}
        value={text}
        disabled={adding.isPending}
        onChange={(event) => type(event.currentTarget.value)}
        classNames={{ input: classes.typed }}
        autosize
        minRows={7}
        maxRows={16}
        spellCheck={false}
      />
      {rows.length > 0 && (
        <>
          <MissingOffices institution={institution} offices={offices} rows={rows} />
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
