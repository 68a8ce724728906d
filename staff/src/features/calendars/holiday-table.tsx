import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Calendar, Holiday } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import { Dialog } from '@/ui/dialog';
import page from '@/ui/page.module.css';
import sheet from '@/ui/sheet.module.css';
import classes from './calendar.module.css';
import { WithdrawHoliday } from './withdraw-holiday';

/** The holidays of the year with what each stands on; a day that is still to come can be taken back. */
export function HolidayTable({ calendar }: { calendar: Calendar }) {
  const { t } = useTexts();
  const [chosen, setChosen] = useState<Holiday | null>(null);
  return (
    <section className={page.section} aria-labelledby="holidays">
      <h2 id="holidays">{t('staff.calendar.holidays', { year: String(calendar.year) })}</h2>
      {calendar.holidays.length === 0 ? (
        <p className="soft">{t('staff.calendar.none')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
        <section className={sheet.scroll} tabIndex={0} aria-labelledby="holidays">
          <table className={`${sheet.table} ${sheet.stacked}`}>
            <thead>
              <tr>
                <th scope="col">{t('staff.calendar.day')}</th>
                <th scope="col">{t('staff.calendar.name')}</th>
                <th scope="col">{t('staff.calendar.reason')}</th>
                <th scope="col">
                  <span className="unseen">{t('staff.calendar.withdraw')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {calendar.holidays.map((its) => (
                <HolidayRow key={its.id} holiday={its} calendar={calendar} onChoose={setChosen} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Dialog
        title={chosen ? t('staff.calendar.withdraw_of', { name: chosen.name }) : ''}
        isOpen={chosen !== null}
        onClose={() => setChosen(null)}
        isCareful
      >
        {chosen && <WithdrawHoliday holiday={chosen} onDone={() => setChosen(null)} />}
      </Dialog>
    </section>
  );
}

interface RowProps {
  holiday: Holiday;
  calendar: Calendar;
  onChoose: (holiday: Holiday) => void;
}

function HolidayRow({ holiday, calendar, onChoose }: RowProps) {
  const { t, weekday } = useTexts();
  const isTaken = holiday.withdrawal_reason !== null;
  const mayTake = calendar.may_manage && !isTaken && holiday.day >= calendar.today;
  return (
    <tr className={isTaken ? classes.taken : undefined}>
      <th scope="row">{weekday(holiday.day)}</th>
      <td>{isTaken ? <s>{holiday.name}</s> : holiday.name}</td>
      <td data-label={t('staff.calendar.reason')}>
        {isTaken ? t('staff.calendar.taken', { reason: holiday.withdrawal_reason ?? '' }) : holiday.reason}
      </td>
      <td>
        {mayTake && (
          <Button
            size="xs"
            variant="subtle"
            color="red"
            aria-label={t('staff.calendar.withdraw_of', { name: holiday.name })}
            onClick={() => onChoose(holiday)}
          >
            {t('staff.calendar.withdraw')}
          </Button>
        )}
      </td>
    </tr>
  );
}
