import type { Restatement } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import sheet from '@/ui/sheet.module.css';
import classes from './period-lives.module.css';

interface Props {
  items: readonly Restatement[];
  /** Of many elements, each named. */
  hasNames: boolean;
}

export function RestatementTable({ items, hasNames }: Props) {
  const { t, day } = useTexts();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className={sheet.scroll} tabIndex={0} aria-label={t('staff.restatements.title')}>
      <table className={`${sheet.table} ${sheet.stacked} ${classes.lives}`}>
        <thead>
          <tr>
            <th scope="col">{t(hasNames ? 'staff.restatements.what' : 'staff.closings.period')}</th>
            <th scope="col">{t('staff.restatements.figures')}</th>
            <th scope="col">{t('staff.restatements.why')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((its) => (
            <tr key={`${its.period} ${its.number} ${its.kind} ${its.subject}`}>
              <th scope="row">
                {hasNames && (
                  <strong>
                    {its.indicator || its.code} {its.name}
                  </strong>
                )}
                <span className={hasNames ? 'soft' : undefined}>
                  {its.period_name}
                  {!hasNames && its.indicator && ` · ${its.indicator} ${its.name}`}
                </span>
              </th>
              <td data-label={t('staff.restatements.figures')}>
                <div className={classes.stack}>
                  {its.figures.map((figure) => (
                    <FigureChange key={figure.figure} {...figure} />
                  ))}
                </div>
              </td>
              <td data-label={t('staff.restatements.why')}>
                <div className={classes.stack}>
                  <span>{its.reason}</span>
                  <span className="soft">
                    {its.office && `${its.office} · `}
                    {day(its.on)} · {t('staff.restatements.number', { number: its.number })}
                  </span>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Old and new, each called so for whoever does not see the stroke. */
export function FigureChange({ figure, before, after }: Restatement['figures'][number]) {
  const { t, named, percent, value: valueText } = useTexts();
  const said = (value: string | null) => {
    if (value === null) return t('staff.restatements.nothing');
    if (figure === 'light') return named('staff.light', value);
    if (!figure.endsWith('_value')) return percent(Number(value));
    return value
      .split('/')
      .map((part) => valueText(Number(part)))
      .join(' / ');
  };
  return (
    <span className={classes.change}>
      <span className="soft">{named('staff.restated', figure)}:</span>
      <span>
        <span className="unseen">{t('staff.restatements.before')} </span>
        <s>{said(before)}</s>
      </span>
      <span aria-hidden="true">→</span>
      <span>
        <span className="unseen">{t('staff.restatements.after')} </span>
        <strong>{said(after)}</strong>
      </span>
    </span>
  );
}
