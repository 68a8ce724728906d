import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { elementQuery } from '@/api/get-element';
import type { Restatement } from '@/api/reporting-contract';
import { useDay } from '@/api/use-day';
import { useTexts } from '@/i18n/use-texts';
import { restatementsQuery } from './api/list-restatements';
import classes from './figure-restatements.module.css';
import { FigureChange } from './restatement-table';

interface Props {
  /** `ELEMENT.FIGURE` */
  subject: string;
}

const isOf = (figure: string, its: Restatement['figures'][number]) =>
  its.figure === figure || its.figure === `${figure}_value` || (figure === 'compliance' && its.figure === 'light');

/** What corrections changed of a figure after it was published: nothing where nothing was. */
export function FigureRestatements({ subject }: Props) {
  const { t, day } = useTexts();
  const [id = '', figure = ''] = subject.split('.');
  const { data: element } = useQuery(elementQuery(id, useDay()));
  const { data } = useInfiniteQuery({
    ...restatementsQuery(element?.plan.id ?? '', id),
    enabled: element !== undefined,
  });
  const items = (data?.pages ?? [])
    .flatMap((one) => one.items)
    .map((its) => ({ ...its, figures: its.figures.filter((change) => isOf(figure, change)) }))
    .filter((its) => its.figures.length > 0);
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="figure-restatements">
      <h3 id="figure-restatements" className={classes.title}>
        {t('staff.restatements.title')}
      </h3>
      <ul className={classes.list}>
        {items.map((its) => (
          <li key={`${its.period} ${its.number} ${its.kind} ${its.subject}`}>
            <strong>
              {its.period_name}
              {its.indicator && ` · ${its.indicator}`}
            </strong>
            {its.figures.map((change) => (
              <FigureChange key={change.figure} {...change} />
            ))}
            <span>{its.reason}</span>
            <span className="soft">
              {its.office && `${its.office} · `}
              {day(its.on)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
