import type { Board } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { countsOf, resultsSentence } from './board-sentence';
import classes from './presentation.module.css';
import { PresentationResults } from './presentation-results';

const most = 6;

/** How a presentation opens: on what the plan changes for people, or on that it does not say so yet. */
export function PresentationOpening({ board }: { board: Board }) {
  const { t, rich, day } = useTexts();
  const { results } = board;
  const sentence = resultsSentence(results, false);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what does not fit is scrolled by keyboard too
    <article className={classes.slide} tabIndex={0} aria-labelledby="present-title">
      <header>
        <p className={classes.where}>
          {board.plan.institution_name} · {board.plan.name} · {t('staff.day.at', { day: day(board.on) })}
        </p>
        <h1 id="present-title">{t('staff.results.title')}</h1>
      </header>
      <p className={classes.says}>
        {sentence && rich(sentence, { ...countsOf(results), b: (parts) => <strong>{parts}</strong> })}
      </p>
      {results.count > 0 ? (
        <PresentationResults results={results} most={most} />
      ) : (
        <p className={classes.advice}>{t('staff.results.what_to_do')}</p>
      )}
      {results.count > most && <p>{t('staff.present.more', { count: results.count - most })}</p>}
      {results.goals_without > 0 && (
        <p className={classes.where}>{t('staff.results.goals_without', { count: results.goals_without })}</p>
      )}
    </article>
  );
}
