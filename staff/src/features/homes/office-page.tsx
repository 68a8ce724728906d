import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OfficeHome } from '@/api/contract';
import { useDay } from '@/api/use-day';
import { useTexts } from '@/i18n/use-texts';
import { LightCounts } from '@/ui/light-counts';
import { Message } from '@/ui/message';
import page from '@/ui/page.module.css';
import { TableLinks } from '@/ui/table-links';
import { officeQuery } from './api/show-office';
import { ConvocationsBrief } from './convocations-brief';
import { GoalTable } from './goal-table';
import { HomeFrame } from './home-frame';
import { OfficeReports } from './office-reports';
import { PeopleTable } from './people-table';
import { RecommendationsBrief } from './recommendations-brief';
import classes from './task-list.module.css';

const countOf = ({ lights }: OfficeHome, ...wanted: string[]) =>
  lights.filter(({ light }) => wanted.includes(light)).reduce((sum, { count }) => sum + count, 0);

/** Mi dependencia: its goals, the most urgent first, and its people with what they carry and how punctual they are. */
export function OfficePage() {
  const { t, rich } = useTexts();
  const [wanted, setWanted] = useState<string>();
  const on = useDay();
  const { data, error, refetch } = useQuery(officeQuery(on, wanted));
  const b = (parts: React.ReactNode[]) => <strong>{parts}</strong>;
  const late = data?.people.reduce((sum, person) => sum + person.late, 0) ?? 0;
  const sentence =
    data &&
    (data.office
      ? rich('staff.office_home.sentence', {
          office: data.office.name,
          goals: data.goals.length,
          critical: countOf(data, 'red', 'orange', 'red_over'),
          risk: countOf(data, 'yellow', 'yellow_over', 'purple'),
          late,
          b,
        })
      : t('staff.office_home.no_office'));
  return (
    <HomeFrame title="staff.office_home.title" error={error} onRetry={refetch} sentence={sentence}>
      {data && data.offices.length > 1 && (
        <NativeSelect
          maw="24rem"
          label={t('staff.office_home.which')}
          value={data.office?.id ?? ''}
          onChange={(event) => setWanted(event.currentTarget.value)}
          data={data.offices.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {data?.office && <RecommendationsBrief state="open" office={data.office.id} />}
      {data?.office && <ConvocationsBrief standing="to_come" office={data.office.id} />}
      {data?.office && <Sections home={data} on={on} />}
    </HomeFrame>
  );
}

function Sections({ home, on }: { home: OfficeHome; on: string }) {
  const { t } = useTexts();
  const query = { on, office: home.office?.id };
  const planOf = new Map(home.goals.map(({ row, plan }) => [row.id, plan.name]));
  const isOnePlan = new Set(planOf.values()).size < 2;
  if (home.goals.length === 0 && home.people.length === 0) {
    return (
      <Message title={t('staff.office_home.none.title')}>
        <p>{t('staff.office_home.none.text')}</p>
      </Message>
    );
  }
  return (
    <div className={page.page}>
      {home.goals.length > 0 && (
        <section aria-labelledby="office-goals">
          <div className={classes.head}>
            <h2 id="office-goals">{t('staff.office_home.goals')}</h2>
            <LightCounts counts={home.lights} />
          </div>
          <GoalTable
            label={t('staff.office_home.goals')}
            rows={home.goals.map(({ row }) => row)}
            about={(row) => [row.office_name, isOnePlan ? '' : planOf.get(row.id)].filter(Boolean).join(' · ')}
          />
          <TableLinks path="/homes/office" query={query} of={t('staff.office_home.goals')} />
        </section>
      )}
      <OfficeReports reports={home.reports} query={query} />
      {home.people.length > 0 && (
        <section aria-labelledby="office-people">
          <div className={classes.head}>
            <h2 id="office-people">{t('staff.office_home.people')}</h2>
          </div>
          <PeopleTable people={home.people} hasReports={home.asks_for_reports} />
          <TableLinks path="/homes/office" query={{ ...query, table: 'people' }} of={t('staff.office_home.people')} />
        </section>
      )}
    </div>
  );
}
