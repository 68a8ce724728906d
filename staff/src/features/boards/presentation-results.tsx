import type { Results } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { FactsBar } from '@/ui/facts-bar';
import { Light } from '@/ui/light';
import classes from './presentation.module.css';

interface Props {
  results: Results;
  /** As many as there is room for. */
  most: number;
}

/** What changes for people, for a room: from where, how far, to where, and how it goes. */
export function PresentationResults({ results, most }: Props) {
  const { t, named, brief } = useTexts();
  const shown = results.items.slice(0, most);
  return (
    <table className={classes.results}>
      <thead>
        <tr>
          <th scope="col">{t('staff.results.result')}</th>
          <th scope="col" className={classes.amount}>
            {t('staff.results.baseline')}
          </th>
          <th scope="col" className={classes.amount}>
            {t('staff.results.reached')}
          </th>
          <th scope="col" className={classes.amount}>
            {t('staff.results.target')}
          </th>
          <th scope="col" className={classes.facts}>
            {t('staff.column.facts')}
          </th>
          <th scope="col">{t('staff.column.light')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((result) => (
          <tr key={result.id}>
            <th scope="row" title={result.name}>
              <span className={classes.name}>{result.name}</span>
              <span className={classes.of}>
                {named('staff.results.level', result.level)} · {result.measure_name}
              </span>
            </th>
            <td className={classes.amount} data-label={t('staff.results.baseline')}>
              {brief(result.baseline)}
            </td>
            <td className={classes.amount} data-label={t('staff.results.reached')}>
              <strong>{brief(result.reached)}</strong>
            </td>
            <td className={classes.amount} data-label={t('staff.results.target')}>
              {brief(result.target)}
            </td>
            <td className={classes.facts}>
              <FactsBar {...result.figures} />
            </td>
            <td>
              <Light {...result.figures.light} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
