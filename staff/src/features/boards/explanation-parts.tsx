import type { Explanation, FigureName } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { usePanel } from '@/ui/use-panel';
import classes from './figure-panel.module.css';

interface Props {
  parts: Explanation['parts'];
  figure: FigureName;
}

/** What went into a figure, with weights; and what did not, with the reason. Each child explains itself in turn. */
export function ExplanationParts({ parts, figure }: Props) {
  const { t, named, hundredths } = useTexts();
  const { open } = usePanel();
  return (
    <>
      <h3 className={classes.title}>{t('staff.why.parts', { count: parts.length })}</h3>
      <table className={classes.parts}>
        <thead>
          <tr>
            <th scope="col">{t('staff.column.name')}</th>
            <th scope="col" className={classes.number}>
              {t('staff.column.weight')} %
            </th>
            <th scope="col" className={classes.number}>
              {t('staff.why.value')} %
            </th>
            <th scope="col" className={classes.number}>
              {t('staff.why.counted')} %
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.id} data-excluded={part.excluded !== null}>
              <th scope="row">
                <span className="soft">{part.code}</span> {part.name}
                {part.excluded !== null && <div>{named('staff.why.excluded', part.excluded)}</div>}
              </th>
              <td className={classes.number}>{hundredths(part.weight)}</td>
              <td className={classes.number}>
                {part.kind === 'element' ? (
                  <button type="button" className={classes.below} onClick={() => open(`figure.${part.id}.${figure}`)}>
                    {hundredths(part.value)}
                  </button>
                ) : (
                  hundredths(part.value)
                )}
              </td>
              <td className={classes.number}>{hundredths(part.counted)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
