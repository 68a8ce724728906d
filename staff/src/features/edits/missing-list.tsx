import { Link } from '@tanstack/react-router';
import type { ReadinessItem } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import classes from './readiness-page.module.css';

interface Props {
  plan: string;
  items: ReadinessItem[];
}

const severities = ['error', 'warning', 'notice'] as const;

/** Everything that is missing, the gravest first, each with the way to where it is mended. */
export function MissingList({ plan, items }: Props) {
  const { t, named, count } = useTexts();
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="missing-title">
      <h2 id="missing-title">{t('staff.readiness.missing')}</h2>
      {severities.map((severity) => {
        const found = items.filter((item) => item.severity === severity);
        if (found.length === 0) return null;
        return (
          <details key={severity} className={classes.group} open={severity === 'error' || found.length <= 20}>
            <summary>
              {named('staff.readiness.severity', severity)} <span className="soft">({count(found.length)})</span>
            </summary>
            <ul>
              {found.map((item) => (
                <li key={`${item.code} ${item.element} ${item.indicator}`}>
                  {item.message}{' '}
                  {item.element && (
                    <Link to="/plans/$plan/edit" params={{ plan }} search={{ at: item.element }}>
                      {item.element_code} {item.element_name}
                    </Link>
                  )}
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
}
