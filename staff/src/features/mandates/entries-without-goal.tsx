import type { Coverage } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import page from '@/ui/page.module.css';
import classes from './alignment.module.css';

interface Props {
  mandate: Coverage['mandates'][number];
}

export function EntriesWithoutGoal({ mandate }: Props) {
  const { t } = useTexts();
  const missing = mandate.entries.filter((entry) => entry.goals === 0);
  return (
    <section className={page.section} aria-label={mandate.title}>
      <h2>{mandate.title}</h2>
      <p>{t('staff.coverage.entries', { without: missing.length, count: mandate.entries.length })}</p>
      <ul className={classes.list}>
        {missing.map((entry) => (
          <li key={entry.id}>
            <strong>{entry.code}</strong> {entry.name}
          </li>
        ))}
      </ul>
    </section>
  );
}
