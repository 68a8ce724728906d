import { Link } from '@tanstack/react-router';
import type { Result } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { FactsBar } from '@/ui/facts-bar';
import { FigureButton } from '@/ui/figure-button';
import { Light } from '@/ui/light';
import sheet from '@/ui/sheet.module.css';
import classes from './results-section.module.css';

/** From where, how far, to where. Its compliance answers why, by itself or among its siblings. */
export function ResultRow({ result }: { result: Result }) {
  const { t, named, brief, hundredths } = useTexts();
  const { element, figures } = result;
  return (
    <tr>
      <th scope="row" className={classes.name}>
        <Link to="/elements/$element" params={{ element: element.id }} search={({ on }) => (on ? { on } : {})}>
          {result.name}
        </Link>
        <span className={classes.of} title={element.name}>
          {named('staff.results.level', result.level)} · {element.code} {element.name}
        </span>
      </th>
      <td className={sheet.number} data-label={t('staff.results.baseline')}>
        {brief(result.baseline)}
      </td>
      <td className={`${sheet.number} ${classes.reached}`} data-label={t('staff.results.reached')}>
        {brief(result.reached)}
      </td>
      <td className={sheet.number} data-label={t('staff.results.target')}>
        {brief(result.target)}
      </td>
      <td className={classes.measure} data-label={t('staff.results.measure')}>
        {result.measure_name}
      </td>
      <td className={classes.bar}>
        <FactsBar {...figures} />
      </td>
      <td className={sheet.number} data-label={t('staff.column.compliance')}>
        <FigureButton
          panel={`figure.${element.id}.compliance`}
          label={`${result.name}, ${t('staff.column.compliance')}`}
          isStrong
        >
          {hundredths(figures.compliance)}
        </FigureButton>
      </td>
      <td className={classes.light}>
        <Light {...figures.light} />
      </td>
    </tr>
  );
}
