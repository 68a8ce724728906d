import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Cover } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import { ProblemSummary } from '@/ui/problem-summary';
import { Sentence } from '@/ui/sentence';
import { tellAttended } from './api/save-cover';
import classes from './covers.module.css';
import { gridOf, toldRows } from './population';
import { PopulationGrid } from './population-grid';
import { useCoverAct } from './use-cover-act';

/** Whom the initiative reached: told at any time, measured against the target. */
export function ReachSection({ cover }: { cover: Cover }) {
  const { t, rich, percent } = useTexts();
  const { reach, settings } = cover;
  const hasTarget = cover.identity.population.length > 0;
  return (
    <section className={classes.sheet} aria-labelledby="cover-reach">
      <h2 id="cover-reach">{t('staff.covers.reach')}</h2>
      <Sentence>
        {reach.percent === null
          ? t('staff.cover.reach_unknown')
          : rich('staff.cover.reach', {
              percent: percent(reach.percent),
              considerable: percent(settings.considerable),
              state: reach.state,
              b: (parts: React.ReactNode[]) => <strong>{parts}</strong>,
            })}
      </Sentence>
      {cover.notices.map((notice) => (
        <p key={notice} className={classes.notice}>
          <span aria-hidden="true">▲</span> {notice}
        </p>
      ))}
      {cover.may_write && hasTarget && <AttendedForm cover={cover} />}
    </section>
  );
}

function AttendedForm({ cover }: { cover: Cover }) {
  const { t } = useTexts();
  const [grid, setGrid] = useState(() => gridOf(cover.identity.population));
  const saving = useCoverAct(cover.element, () => tellAttended(cover.element, { population: toldRows(grid) }));
  return (
    <div className={`${classes.form} no-print`}>
      <ProblemSummary error={saving.error} fields={{}} />
      <PopulationGrid grid={grid} open={['attended']} onChange={setGrid} />
      <div className={classes.acts}>
        <Button variant="default" loading={saving.isPending} onClick={() => saving.mutate()}>
          {t('staff.cover.save_attended')}
        </Button>
        <span role="status">{saving.isSuccess && t('staff.cover.saved')}</span>
      </div>
    </div>
  );
}
