import { Link } from '@tanstack/react-router';
import type { MoneyFinding } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import classes from './money.module.css';

interface Props {
  findings: MoneyFinding[];
  /** The element of the page itself is not named again. */
  here?: string;
}

/** What does not agree, each by name; nothing is mended in silence. */
export function FindingsList({ findings, here }: Props) {
  const { t } = useTexts();
  if (findings.length === 0) return null;
  return (
    <section className={classes.findings} aria-label={t('staff.money.findings')}>
      <h3>{t('staff.money.findings_count', { count: findings.length })}</h3>
      <ul>
        {findings.map(({ code, element, sentence }) => (
          <li key={`${code} ${element.id} ${sentence}`}>
            {element.id !== here && (
              <>
                <Link to="/elements/$element" params={{ element: element.id }} search={({ on }) => (on ? { on } : {})}>
                  {element.code}
                </Link>{' '}
              </>
            )}
            {sentence}
          </li>
        ))}
      </ul>
    </section>
  );
}
