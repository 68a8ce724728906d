import { Button } from '@mantine/core';
import type { Closings, PeriodLife } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import sheet from '@/ui/sheet.module.css';
import type { Opened } from './closings-page';
import classes from './period-lives.module.css';
import { PeriodSnapshots } from './period-snapshots';
import { PeriodState } from './period-state';

interface Props {
  closings: Closings;
  onOpen: (opened: Opened) => void;
}

export function PeriodLives({ closings, onOpen }: Props) {
  const { t, shortDay } = useTexts();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className={sheet.scroll} tabIndex={0} aria-label={t('staff.closings.title')}>
      <table className={`${sheet.table} ${sheet.stacked} ${classes.lives}`}>
        <thead>
          <tr>
            <th scope="col">{t('staff.closings.period')}</th>
            <th scope="col">{t('staff.closings.state')}</th>
            <th scope="col">{t('staff.closings.missing')}</th>
            <th scope="col">{t('staff.closings.frozen')}</th>
            <th scope="col" className="no-print">
              <span className="unseen">{t('staff.closings.acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {closings.items.map((its) => (
            <tr key={its.code}>
              <th scope="row">
                <strong>{its.name}</strong>
                <span className="soft">
                  {shortDay(its.start_on)} – {shortDay(its.end_on)}
                </span>
              </th>
              <td data-label={t('staff.closings.state')}>
                <Life its={its} />
              </td>
              <td data-label={t('staff.closings.missing')}>
                <Missing its={its} />
              </td>
              <td data-label={t('staff.closings.frozen')}>
                <PeriodSnapshots plan={closings.plan.id} its={its} />
              </td>
              <td className="no-print">
                {its.may_close && (
                  <Button size="compact-sm" onClick={() => onOpen({ act: 'close', period: its })}>
                    {t('staff.closings.close')}
                    <span className="unseen"> {its.name}</span>
                  </Button>
                )}
                {closings.may_reopen && its.closed_on !== null && (
                  <Button size="compact-sm" variant="default" onClick={() => onOpen({ act: 'reopen', period: its })}>
                    {t('staff.closings.reopen')}
                    <span className="unseen"> {its.name}</span>
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** In a word, since when, by whom; and who has it open again until when. */
function Life({ its }: { its: PeriodLife }) {
  const { t, day } = useTexts();
  return (
    <div className={classes.stack}>
      <PeriodState state={its.state} />
      {its.closed_on && (
        <span className="soft">
          {its.closed_by
            ? t('staff.closings.closed_by', { day: day(its.closed_on), person: its.closed_by })
            : t('staff.closings.closed_on', { day: day(its.closed_on) })}
        </span>
      )}
      {its.closed_with && <span className="soft">{t('staff.closings.closed_with', { period: its.closed_with })}</span>}
      {its.reopenings.map((one) => (
        <span key={`${one.office.id} ${one.expires_on}`} className={one.is_open ? undefined : 'soft'}>
          {t(one.is_open ? 'staff.closings.reopened_for' : 'staff.closings.was_reopened_for', {
            office: one.office.name,
            day: day(one.expires_on),
            person: one.authorised_by ?? '—',
            reason: one.reason,
          })}
        </span>
      ))}
    </div>
  );
}

function Missing({ its }: { its: PeriodLife }) {
  const { t, named } = useTexts();
  const isOpen = its.state === 'open';
  if (its.state === 'not_ended' || its.closed_with) return <span className="soft">—</span>;
  if (its.missing.length === 0) return <span>{t('staff.closings.nothing_missing')}</span>;
  return (
    <div className={classes.stack}>
      <span>
        {t(isOpen ? 'staff.closings.missing_count' : 'staff.closings.omitted_count', { count: its.missing.length })}
      </span>
      <ul className={classes.offices}>
        {its.missing.map(({ office, state }) => (
          <li key={office.id}>
            {office.name} <span className="soft">({named('staff.report_state', state ?? 'missing')})</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
