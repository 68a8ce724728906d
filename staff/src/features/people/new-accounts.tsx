import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { NewAccount } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import sheet from '@/ui/sheet.module.css';
import classes from './list-form.module.css';

interface Props {
  accounts: NewAccount[];
  onDone: () => void;
  doneLabel: string;
}

/** First passwords: seen and printed now, and never again. */
export function NewAccounts({ accounts, onDone, doneLabel }: Props) {
  const { t } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={classes.form}>
      <h2 ref={heading} tabIndex={-1}>
        {t('staff.accounts.new_title', { count: accounts.length })}
      </h2>
      <p className={classes.once}>{t('staff.accounts.once')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard */}
      <section className={sheet.scroll} tabIndex={0} aria-label={t('staff.accounts.passwords')}>
        <table className={`${sheet.table} ${classes.accounts}`}>
          <thead>
            <tr>
              <th scope="col">{t('staff.people.name')}</th>
              <th scope="col" className={classes.wide}>
                {t('staff.accounts.column.office')}
              </th>
              <th scope="col">{t('staff.sign_in.user_name')}</th>
              <th scope="col">{t('staff.accounts.temporary')}</th>
            </tr>
          </thead>
          <tbody>
            {accounts.map(({ person, password }) => (
              <tr key={person.id}>
                <th scope="row">{person.name}</th>
                <td className={classes.wide}>{person.office_name}</td>
                <td>{person.user_name}</td>
                <td className={classes.password}>{password}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div className={`${classes.acts} no-print`}>
        <Button onClick={() => window.print()}>{t('staff.accounts.print')}</Button>
        <Button variant="default" onClick={onDone}>
          {doneLabel}
        </Button>
      </div>
    </section>
  );
}
