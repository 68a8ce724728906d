import { Skeleton, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Office, Person } from '@/api/contract';
import { officesQuery } from '@/api/list-offices';
import { peopleQuery } from '@/api/list-people';
import { folded } from '@/i18n/folded';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import sheet from '@/ui/sheet.module.css';
import { useTitle } from '@/ui/use-title';
import classes from './people-page.module.css';

/** Offices as a tree, each with the people who work in it. */
export function PeoplePage() {
  const { t } = useTexts();
  const [search, setSearch] = useState('');
  const { data: people, error, refetch } = useQuery(peopleQuery);
  const { data: offices } = useQuery(officesQuery);
  useTitle(t('staff.people.title'));
  if (error && !people) return <ErrorMessage isPage error={error} onRetry={refetch} />;
  if (!people || !offices) return <Skeleton height={420} />;
  const wanted = folded(search.trim());
  const found = people.filter((person) =>
    folded(`${person.name} ${person.user_name} ${person.post} ${person.office_name}`).includes(wanted),
  );
  return (
    <div className={classes.page}>
      <header>
        <h1>{t('staff.people.title')}</h1>
        <p className="soft">{t('staff.people.count', { people: people.length, offices: offices.length })}</p>
      </header>
      <TextInput
        type="search"
        label={t('staff.people.search')}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        maw="24rem"
      />
      <PeopleTable offices={offices} people={found} />
    </div>
  );
}

function PeopleTable({ offices, people }: { offices: Office[]; people: Person[] }) {
  const { t } = useTexts();
  const shown = offices.filter((office) => people.some((person) => person.office === office.id));
  if (people.length === 0) return <p className="soft">{t('staff.people.none')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className={sheet.scroll} data-long="true" tabIndex={0} aria-label={t('staff.people.title')}>
      <table className={sheet.table}>
        <thead>
          <tr>
            <th scope="col">{t('staff.people.name')}</th>
            <th scope="col">{t('staff.people.post')}</th>
            <th scope="col">{t('staff.sign_in.user_name')}</th>
            <th scope="col">{t('staff.people.email')}</th>
            <th scope="col">{t('staff.people.state')}</th>
          </tr>
        </thead>
        {shown.map((office) => (
          <tbody key={office.id}>
            <tr>
              <th scope="rowgroup" colSpan={5} className={classes.office}>
                {office.name} <span className="soft">{office.code}</span>
              </th>
            </tr>
            {people
              .filter((person) => person.office === office.id)
              .map((person) => (
                <tr key={person.id}>
                  <td>{person.name}</td>
                  <td>{person.post}</td>
                  <td>{person.user_name}</td>
                  <td>{person.email}</td>
                  <td>{person.is_disabled ? t('staff.people.disabled') : t('staff.people.active')}</td>
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
