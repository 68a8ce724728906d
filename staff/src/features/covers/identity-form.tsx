import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Refusal } from '@/api/refusal';
import type { Cover } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import { ProblemSummary } from '@/ui/problem-summary';
import { saveIdentity } from './api/save-cover';
import classes from './covers.module.css';
import { gridOf, populationKey, toldRows } from './population';
import { PopulationGrid } from './population-grid';
import { useCoverAct } from './use-cover-act';
import { useUnsaved } from './use-unsaved';

interface Props {
  cover: Cover;
  version: number;
  onDirty: (isDirty: boolean) => void;
}

/** What completes the plan: objective, for whom, how many, what each office contributes, the money's origin. */
export function IdentityForm({ cover, version, onDirty }: Props) {
  const { t } = useTexts();
  const { identity } = cover;
  const [texts, setTexts] = useState({
    objective: identity.objective,
    population_text: identity.population_text,
    budget: identity.budget,
  });
  const [contributions, setContributions] = useState(() =>
    identity.partners.map(({ office, contribution }) => ({ office, contribution })),
  );
  const [grid, setGrid] = useState(() => gridOf(identity.population));
  const isDirty =
    (Object.keys(texts) as (keyof typeof texts)[]).some((name) => texts[name].trim() !== identity[name].trim()) ||
    contributions.some((one, index) => one.contribution.trim() !== identity.partners[index]?.contribution.trim()) ||
    populationKey(grid) !== populationKey(identity.population);
  useUnsaved(isDirty, onDirty);
  const saving = useCoverAct(cover.element, () =>
    saveIdentity(cover.element, { version, ...texts, contributions, population: toldRows(grid) }),
  );
  const about = (field: string) => (saving.error instanceof Refusal ? saving.error.about(field)?.message : undefined);
  const area = (name: keyof typeof texts, description: string | undefined) => (
    <Textarea
      id={`cover-${name}`}
      label={t(`staff.cover.${name}`)}
      description={description}
      value={texts[name]}
      onChange={(event) => {
        const { value } = event.currentTarget;
        setTexts((before) => ({ ...before, [name]: value }));
      }}
      error={about(name)}
      autosize
      minRows={2}
    />
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <ProblemSummary error={saving.error} fields={{ objective: 'cover-objective', budget: 'cover-budget' }} />
      {area('objective', identity.is_objective_of_plan ? t('staff.cover.objective_of_plan') : undefined)}
      {area('population_text', t('staff.cover.population_text_hint'))}
      <PopulationGrid grid={grid} open={['target', 'priority']} onChange={setGrid} />
      <h3>{t('staff.cover.partners')}</h3>
      {identity.partners.length === 0 && <p className="soft">{t('staff.cover.no_partners')}</p>}
      {identity.partners.map((partner, index) => (
        <Textarea
          key={partner.office}
          label={partner.office_name}
          value={contributions[index]?.contribution ?? ''}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setContributions((before) =>
              before.map((one) => (one.office === partner.office ? { ...one, contribution: value } : one)),
            );
          }}
          autosize
        />
      ))}
      {area('budget', t('staff.cover.budget_hint'))}
      <div className={classes.acts}>
        <Button type="submit" variant="default" loading={saving.isPending}>
          {t('staff.cover.save')}
        </Button>
      </div>
    </form>
  );
}
