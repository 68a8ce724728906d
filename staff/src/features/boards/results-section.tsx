import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Results } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import sheet from '@/ui/sheet.module.css';
import page from './board-page.module.css';
import { ResultRow } from './result-row';
import classes from './results-section.module.css';

interface Props {
  results: Results;
  /** Only a branch is open: nothing is said of the whole. */
  isPart: boolean;
  /** Somebody asked for something else: that there are no results is no answer. */
  isFiltered: boolean;
}

const shownAtFirst = 6;

/** What the plan is for, before what it does: each result, its target and where it stands. */
export function ResultsSection({ results, isPart, isFiltered }: Props) {
  const { t } = useTexts();
  const [isAll, setAll] = useState(false);
  if (results.count === 0 && isFiltered) return null;
  const shown = isAll ? results.items : results.items.slice(0, shownAtFirst);
  return (
    <section className={page.section} aria-labelledby="results">
      <h2 id="results">{t('staff.results.title')}</h2>
      {results.count === 0 ? (
        <p className={classes.none}>
          <strong>{t(isPart ? 'staff.results.none_here' : 'staff.results.none')}</strong>{' '}
          {t('staff.results.what_to_do')}
        </p>
      ) : (
        <div className={sheet.scroll} data-cards="narrow">
          <table className={`${sheet.table} ${classes.table}`}>
            <thead>
              <tr>
                <th scope="col">{t('staff.results.result')}</th>
                <th scope="col" className={sheet.number}>
                  {t('staff.results.baseline')}
                </th>
                <th scope="col" className={sheet.number}>
                  {t('staff.results.reached')}
                </th>
                <th scope="col" className={sheet.number}>
                  {t('staff.results.target')}
                </th>
                <th scope="col">{t('staff.results.measure')}</th>
                <th scope="col" className={classes.bar}>
                  {t('staff.column.facts')}
                </th>
                <th scope="col" className={sheet.number}>
                  {t('staff.column.compliance')} %
                </th>
                <th scope="col">{t('staff.column.light')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((result) => (
                <ResultRow key={result.id} result={result} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {shown.length < results.items.length && (
        <Button variant="subtle" size="compact-sm" mt="xs" ml={-8} className="no-print" onClick={() => setAll(true)}>
          {t('staff.results.all', { count: results.items.length })}
        </Button>
      )}
      {isAll && results.items.length < results.count && (
        <p className={classes.without}>
          {t('staff.results.first', { count: results.items.length, total: results.count })}
        </p>
      )}
      {results.goals_without > 0 && (
        <p className={classes.without}>
          {t('staff.results.goals_without', { count: results.goals_without })}{' '}
          <Link to="." search={(kept) => ({ ...kept, concern: 'no_result' })} hash="elements" className="no-print">
            {t('staff.results.see_without', { count: results.goals_without })}
          </Link>
        </p>
      )}
    </section>
  );
}
