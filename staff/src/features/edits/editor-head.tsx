import { Link } from '@tanstack/react-router';
import type { ContentRow } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { Sentence } from '@/ui/sentence';
import type { Names } from './columns';
import classes from './editor.module.css';

interface Props {
  names: Names;
  rows: readonly ContentRow[];
}

/** How much there is, in which state, and the way to what comes next. */
export function EditorHead({ names: { plan }, rows }: Props) {
  const { t, rich, named } = useTexts();
  const orphans = rows.filter((row) => row.office === null && row.parent === null).length;
  const params = { plan: plan.id };
  return (
    <header className={classes.head}>
      <div>
        <h1>{plan.name}</h1>
        <Sentence>
          {rich('staff.edit.sentence', {
            count: rows.length,
            roots: rows.filter((row) => row.parent === null).length,
            orphans,
            state: named('staff.plan.state', plan.state),
            b: (parts) => <strong>{parts}</strong>,
          })}
        </Sentence>
      </div>
      <nav className={`${classes.ways} no-print`} aria-label={t('staff.edit.ways')}>
        <Link to="/plans/$plan/readiness" params={params}>
          {t('staff.readiness.title')}
        </Link>
        <Link to="/plans/$plan/coverage" params={params}>
          {t('staff.coverage.title')}
        </Link>
        {plan.approved_at !== null && (
          <Link to="/plans/$plan/changes" params={params}>
            {t('staff.changes.link')}
          </Link>
        )}
        <Link to="/plans">{t('staff.plans.title')}</Link>
      </nav>
    </header>
  );
}
