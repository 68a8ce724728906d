import { Button } from '@mantine/core';
import type { Account } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import sheet from '@/ui/sheet.module.css';
import type { AccountAct } from './accounts-page';
import classes from './tables.module.css';

interface Props {
  accounts: Account[];
  onAct: (act: AccountAct) => void;
}

export function AccountTable({ accounts, onAct }: Props) {
  const { t, named } = useTexts();
  const state = ({ person, is_password_temporary }: Account) => {
    if (person.is_disabled) return t('staff.people.disabled');
    return is_password_temporary ? t('staff.accounts.waiting') : t('staff.people.active');
  };
  const rolesOf = ({ roles }: Account) =>
    roles.length === 0 ? t('staff.accounts.no_role') : roles.map((role) => named('role', role)).join(', ');
  if (accounts.length === 0) return <p className="soft">{t('staff.people.none')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className={sheet.scroll} tabIndex={0} aria-label={t('staff.administration.people')}>
      <table className={sheet.table}>
        <thead>
          <tr>
            <th scope="col">{t('staff.people.name')}</th>
            <th scope="col" className={classes.wide}>
              {t('staff.people.post')}
            </th>
            <th scope="col" className={classes.wide}>
              {t('staff.accounts.column.office')}
            </th>
            <th scope="col" className={classes.wide}>
              {t('staff.sign_in.user_name')}
            </th>
            <th scope="col" className={classes.wide}>
              {t('staff.accounts.roles')}
            </th>
            <th scope="col" className={classes.wide}>
              {t('staff.people.state')}
            </th>
            <th scope="col">
              <span className="unseen">{t('staff.acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => {
            const { person } = account;
            return (
              <tr key={person.id} className={person.is_disabled ? classes.off : undefined}>
                <th scope="row" className={classes.name}>
                  {person.name}
                  <span className={classes.folded}>
                    {person.post} · {person.office_name}
                    <br />
                    {person.user_name} · {rolesOf(account)} · {state(account)}
                  </span>
                </th>
                <td className={classes.wide}>{person.post}</td>
                <td className={classes.wide}>{person.office_name}</td>
                <td className={classes.wide}>{person.user_name}</td>
                <td className={`${classes.wide} ${account.roles.length === 0 ? 'soft' : ''}`}>{rolesOf(account)}</td>
                <td className={classes.wide}>{state(account)}</td>
                <td className={sheet.number}>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={t('staff.accounts.grants_title', { name: person.name })}
                    onClick={() => onAct({ act: 'grants', person })}
                  >
                    {t('staff.accounts.grants')}
                  </Button>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={t('staff.accounts.edit_title', { name: person.name })}
                    onClick={() => onAct({ act: 'edit', person })}
                  >
                    {t('staff.accounts.edit')}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
