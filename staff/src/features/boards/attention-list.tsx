import { Link } from '@tanstack/react-router';
import type { AttentionRow } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { FactsBar } from '@/ui/facts-bar';
import { Light } from '@/ui/light';
import classes from './attention-list.module.css';
import page from './board-page.module.css';

interface Props {
  rows: AttentionRow[];
}

/** What needs attention first, each with its reason. */
export function AttentionList({ rows }: Props) {
  const { t, named, percent } = useTexts();
  return (
    <section className={page.section} aria-labelledby="attention">
      <h2 id="attention">{t('staff.attention.title')}</h2>
      {rows.length === 0 ? (
        <p className={classes.none}>{t('staff.attention.none')}</p>
      ) : (
        <ul className={classes.list}>
          {rows.map(({ id, code, name, office_name, figures, reason }) => (
            <li key={id}>
              <Light {...figures.light} />
              <Link
                to="/elements/$element"
                params={{ element: id }}
                search={({ on }) => (on ? { on } : {})}
                title={name}
              >
                {code} · {name}
              </Link>
              <div className={classes.facts}>
                <span className={classes.reason}>{named('staff.attention', reason)}</span>
                <FactsBar {...figures} />
                <span className="figure">{percent(figures.compliance)}</span>
              </div>
              {office_name && <span className={classes.office}>{office_name}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
