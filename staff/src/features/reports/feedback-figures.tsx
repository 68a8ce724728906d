import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { Feedback } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import sheet from '@/ui/sheet.module.css';
import classes from './feedback.module.css';

type Line = Feedback['lines'][number];
type Figures = Line['period'];

/** What was programmed and achieved, under the PPCS it is of. */
export function FeedbackFigures({ feedback }: { feedback: Feedback }) {
  const { t } = useTexts();
  const { lines } = feedback;
  return (
    <section className={classes.part} aria-labelledby="feedback-figures">
      <h2 id="feedback-figures">{t('staff.feedback.figures')}</h2>
      {lines.length === 0 ? (
        <p className="soft">{t('staff.feedback.no_figures')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard
        <section className={sheet.scroll} tabIndex={0} aria-label={t('staff.feedback.figures')}>
          <table className={`${sheet.table} ${sheet.stacked} ${classes.figures}`}>
            <thead>
              <tr>
                <th scope="col">{t('staff.feedback.goal')}</th>
                <th scope="col" className={sheet.number}>
                  {t('staff.feedback.planned')}
                </th>
                <th scope="col" className={sheet.number}>
                  {t('staff.feedback.achieved')}
                </th>
                <th scope="col" className={sheet.number}>
                  {t('staff.feedback.percent')}
                </th>
                <th scope="col" className={sheet.number}>
                  {t('staff.feedback.percent_year')}
                </th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line, place) => (
                <Fragment key={`${line.element.id} ${line.indicator_name}`}>
                  {line.initiative && line.initiative.id !== lines[place - 1]?.initiative?.id && (
                    <tr>
                      <th scope="colgroup" colSpan={5} className={classes.group}>
                        {line.initiative.code} {line.initiative.name}
                      </th>
                    </tr>
                  )}
                  <Row line={line} />
                </Fragment>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

function Row({ line }: { line: Line }) {
  const { t, value } = useTexts();
  const amount = (figure: number | null) => (figure === null ? '—' : value(figure));
  return (
    <tr>
      <th scope="row">
        <Link to="/elements/$element" params={{ element: line.element.id }} search={({ on }) => (on ? { on } : {})}>
          {line.element.code} {line.element.name}
        </Link>
        <span className={classes.about}>
          {line.indicator_name !== null && line.indicator_name !== line.element.name && `${line.indicator_name} · `}
          {line.measure_name ?? (line.indicator_name === null ? '%' : '—')}
        </span>
        {!line.is_reported && <span className={classes.about}>{t('staff.feedback.not_reported')}</span>}
      </th>
      <td className={sheet.number} data-label={t('staff.feedback.planned')}>
        {amount(line.period.planned)}
      </td>
      <td className={sheet.number} data-label={t('staff.feedback.achieved')}>
        {amount(line.period.achieved)}
      </td>
      <td className={sheet.number} data-label={t('staff.feedback.percent')}>
        <Percent figures={line.period} />
      </td>
      <td className={sheet.number} data-label={t('staff.feedback.percent_year')}>
        <Percent figures={line.year} />
      </td>
    </tr>
  );
}

function Percent({ figures }: { figures: Figures }) {
  const { percent, named } = useTexts();
  return figures.percent === null ? (
    <span className="soft">{named('staff.feedback.outcome', figures.outcome)}</span>
  ) : (
    percent(figures.percent)
  );
}
