import type { Logframe } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import classes from './logframe.module.css';

interface Props {
  logframe: Logframe;
}

/** What does not hold together, each with the row it is about. */
export function FaultList({ logframe: { rows, faults } }: Props) {
  const { t, named } = useTexts();
  if (faults.length === 0) return null;
  return (
    <section aria-label={t('staff.logframe.faults')}>
      <ul className={classes.faults}>
        {faults.map(({ code, element, indicator }) => {
          const row = rows.find((one) => one.id === element);
          const about = row?.indicators.find((one) => one.id === indicator);
          return (
            <li key={`${code} ${element} ${indicator}`}>
              {row && (
                <>
                  <a href={`#row-${row.id}`}>
                    {row.code} {row.name}
                  </a>
                  {': '}
                </>
              )}
              {named('staff.logframe.fault', code)}
              {about && <span className="soft"> {about.name}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
