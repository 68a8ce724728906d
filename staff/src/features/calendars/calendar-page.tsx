import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sessionQuery } from '@/api/get-session';
import type { Calendar } from '@/api/reporting-contract';
import { calendarQuery } from '@/api/show-calendar';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import page from '@/ui/page.module.css';
import { TableLinks } from '@/ui/table-links';
import { useTitle } from '@/ui/use-title';
import { AddHolidaysForm } from './add-holidays-form';
import { AdoptForm } from './adopt-form';
import classes from './calendar.module.css';
import { HolidayTable } from './holiday-table';
import { WindowSection } from './window-section';
import { YearGrid } from './year-grid';

/** The institution's calendar: a year at a glance, its holidays, and when reports are delivered. */
export function CalendarPage() {
  const { t } = useTexts();
  const { data: session } = useQuery(sessionQuery);
  const institution = session?.institution.id ?? '';
  const [year, setYear] = useState<number>();
  const { data, error, refetch } = useQuery({
    ...calendarQuery(institution, year),
    enabled: institution !== '',
    placeholderData: (before) => before,
  });
  useTitle(t('staff.administration.calendar'));
  if (error && !data) return <ErrorMessage isPage error={error} onRetry={refetch} />;
  if (!data) return <Skeleton height={640} />;
  return (
    <div className={page.page}>
      <header>
        <h1>{t('staff.administration.calendar')}</h1>
        <p className={page.lead}>{t('staff.calendar.lead')}</p>
      </header>
      <Year calendar={data} onYear={setYear} />
      {data.may_manage && <AdoptForm key={data.year} institution={institution} calendar={data} />}
      <HolidayTable calendar={data} />
      {data.holidays.length > 0 && (
        <TableLinks
          path={`/institutions/${institution}/calendar`}
          query={{ year: String(data.year) }}
          of={t('staff.administration.calendar')}
        />
      )}
      {data.may_manage && <AddHolidaysForm institution={institution} />}
      {data.plans.map((plan) => (
        <WindowSection key={`${plan.plan}.${plan.version}`} plan={plan} year={data.year} />
      ))}
    </div>
  );
}

function Year({ calendar, onYear }: { calendar: Calendar; onYear: (year: number) => void }) {
  const { t, named } = useTexts();
  const adopted = calendar.adopted.find((its) => its.year === calendar.year);
  const count = calendar.holidays.filter((its) => its.withdrawal_reason === null).length;
  return (
    <>
      <div className={classes.bar}>
        <Button variant="default" onClick={() => onYear(calendar.year - 1)}>
          ← {calendar.year - 1}
        </Button>
        <strong aria-live="polite">{calendar.year}</strong>
        <Button variant="default" onClick={() => onYear(calendar.year + 1)}>
          {calendar.year + 1} →
        </Button>
        <span className="soft">
          {adopted
            ? t('staff.calendar.adopted', { country: named('staff.country', adopted.country), count })
            : t('staff.calendar.not_adopted', { count })}
        </span>
      </div>
      <YearGrid calendar={calendar} />
    </>
  );
}
