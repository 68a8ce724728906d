import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Cover } from '@/api/reporting-contract';
import { useDay } from '@/api/use-day';
import { useTexts } from '@/i18n/use-texts';
import { ConflictDialog } from '@/ui/conflict-dialog';
import { ProblemSummary } from '@/ui/problem-summary';
import { Sentence } from '@/ui/sentence';
import { useVersioned } from '@/ui/use-versioned';
import { tellAttended } from './api/save-cover';
import { coverQuery } from './api/show-cover';
import classes from './covers.module.css';
import { attendedIn, gridOf, toldRows, withAttended } from './population';
import { PopulationGrid } from './population-grid';
import { rowLabel } from './population-line';
import { useShownCover } from './use-cover-act';

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
  const texts = useTexts();
  const { t, value } = texts;
  const client = useQueryClient();
  const on = useDay();
  const [grid, setGrid] = useState(() => gridOf(cover.identity.population));
  const shown = useShownCover(cover.element);
  const [known, setKnown] = useState({ value: attendedIn(grid), version: cover.attended_version });
  const editing = useVersioned({
    known,
    read: async () => {
      const now = await client.fetchQuery({ ...coverQuery(cover.element, on), staleTime: 0 });
      return { value: attendedIn(gridOf(now.identity.population)), version: now.attended_version };
    },
    save: ({ value: people, version }) =>
      tellAttended(cover.element, { version, population: toldRows(withAttended(grid, people)) }),
    onSuccess: async (now) => {
      setKnown({ value: attendedIn(gridOf(now.identity.population)), version: now.attended_version });
      await shown(now);
    },
    onMerged: (people) => setGrid((before) => withAttended(before, people)),
  });
  const { dispute } = editing;
  return (
    <div className={`${classes.form} no-print`}>
      <ProblemSummary error={editing.error} fields={{}} />
      <PopulationGrid grid={grid} open={['attended']} onChange={setGrid} />
      <div className={classes.acts}>
        <Button variant="default" loading={editing.saving.isPending} onClick={() => editing.save(attendedIn(grid))}>
          {t('staff.cover.save_attended')}
        </Button>
        <span role="status">{editing.saving.isSuccess && t('staff.cover.saved')}</span>
      </div>
      {dispute && (
        <ConflictDialog
          label={t('staff.covers.reach')}
          fields={dispute.fields.map((field) => {
            const people = (from: Record<string, number | null>) => (from[field] == null ? '' : value(from[field]));
            return {
              field,
              label: rowLabel(field, texts),
              known: people(dispute.known),
              theirs: people(dispute.theirs.value),
              mine: people(dispute.mine),
            };
          })}
          onSettle={editing.settle}
          onClose={editing.forgive}
        />
      )}
    </div>
  );
}
