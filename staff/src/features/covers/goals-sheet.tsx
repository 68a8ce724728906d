import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Cover } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import { ProblemSummary } from '@/ui/problem-summary';
import sheetClasses from '@/ui/sheet.module.css';
import { saveGoals } from './api/save-cover';
import classes from './covers.module.css';
import { IndicatorTargets } from './indicator-targets';
import { SheetHead } from './sheet-head';
import { useCoverAct } from './use-cover-act';
import { useUnsaved } from './use-unsaved';

/** Anexo 2: goals, indicators, measures and targets stand in the plan; the means of verification are written here. */
export function GoalsSheet({ cover }: { cover: Cover }) {
  const { t } = useTexts();
  const [isDirty, setDirty] = useState(false);
  const sheet = cover.sheets.find((one) => one.sheet === 'goals');
  if (!sheet) return null;
  const isOpen = cover.may_write && (sheet.state === 'draft' || sheet.state === 'observed');
  return (
    <section className={classes.sheet} aria-labelledby="cover-goals">
      <SheetHead id="cover-goals" title={t('staff.cover.goals')} cover={cover} sheet={sheet} isDirty={isDirty} />
      {cover.goals.length > 0 && (
        <GoalsForm key={sheet.version} cover={cover} version={sheet.version} isOpen={isOpen} onDirty={setDirty} />
      )}
    </section>
  );
}

interface FormProps {
  cover: Cover;
  version: number;
  isOpen: boolean;
  onDirty: (isDirty: boolean) => void;
}

function GoalsForm({ cover, version, isOpen, onDirty }: FormProps) {
  const { t } = useTexts();
  const indicators = cover.goals.flatMap((goal) => goal.indicators);
  const [means, setMeans] = useState<Record<string, string>>(() =>
    Object.fromEntries(indicators.map((one) => [one.id, one.means])),
  );
  useUnsaved(
    indicators.some((one) => (means[one.id] ?? '').trim() !== one.means.trim()),
    onDirty,
  );
  const saving = useCoverAct(cover.element, () =>
    saveGoals(cover.element, {
      version,
      means: indicators.map(({ id }) => ({ indicator: id, means: means[id] ?? '' })),
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <ProblemSummary error={saving.error} fields={{}} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard */}
      <section className={sheetClasses.scroll} tabIndex={0} aria-label={t('staff.cover.goals')}>
        <table className={`${sheetClasses.table} ${sheetClasses.stacked}`}>
          <thead>
            <tr>
              {(['indicator', 'measure', 'targets', 'progress', 'means'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`staff.cover.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          {cover.goals.map((goal) => (
            <tbody key={goal.id}>
              <tr>
                <th scope="rowgroup" colSpan={5}>
                  {goal.code} {goal.name}
                </th>
              </tr>
              {goal.indicators.map((one) => (
                <IndicatorTargets key={one.id} indicator={one}>
                  {isOpen ? (
                    <Textarea
                      aria-label={t('staff.cover.means_of', { code: one.code })}
                      value={means[one.id] ?? ''}
                      onChange={(event) => {
                        const { value } = event.currentTarget;
                        setMeans((before) => ({ ...before, [one.id]: value }));
                      }}
                      autosize
                      miw="12rem"
                    />
                  ) : (
                    one.means || '—'
                  )}
                </IndicatorTargets>
              ))}
            </tbody>
          ))}
        </table>
      </section>
      {isOpen && (
        <div className={classes.acts}>
          <Button type="submit" variant="default" loading={saving.isPending}>
            {t('staff.cover.save')}
          </Button>
        </div>
      )}
    </form>
  );
}
