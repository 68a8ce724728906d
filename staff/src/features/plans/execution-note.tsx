import type { Element, Figures } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { FactsBar } from '@/ui/facts-bar';
import { Light } from '@/ui/light';
import classes from './execution-note.module.css';

interface Props {
  element: Element;
  execution: Figures;
}

/** How far the work below is, beside the goal's own figure and never mixed into it. */
export function ExecutionNote({ element, execution }: Props) {
  const { t, percent } = useTexts();
  return (
    <section className={classes.note} aria-labelledby={`execution-${element.id}`}>
      <h2 id={`execution-${element.id}`}>{t('staff.execution.title')}</h2>
      <p className="soft">{t('staff.execution.text')}</p>
      <div className={classes.line}>
        <Light {...execution.light} />
        <FactsBar {...execution} />
        <span className="figure">
          {t('staff.execution.figures', {
            planned: percent(execution.planned),
            reported: percent(execution.reported),
            verified: percent(execution.verified),
          })}
        </span>
      </div>
    </section>
  );
}
