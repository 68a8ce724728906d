import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { AttentionRow } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { FactsBar } from '@/ui/facts-bar';
import { FigureButton } from '@/ui/figure-button';
import { Light } from '@/ui/light';
import classes from './attention-list.module.css';
import page from './board-page.module.css';

interface Props {
  rows: AttentionRow[];
}

const shownAtFirst = 5;

/** What needs attention first, each with its reason. */
export function AttentionList({ rows }: Props) {
  const { t, named, percent } = useTexts();
  const [isAll, setAll] = useState(false);
  const shown = isAll ? rows : rows.slice(0, shownAtFirst);
  return (
    <section className={page.section} aria-labelledby="attention">
      <h2 id="attention">{t('staff.attention.title')}</h2>
      {rows.length === 0 ? (
        <p className={classes.none}>{t('staff.attention.none')}</p>
      ) : (
        <ul className={classes.list}>
          {shown.map(({ id, code, name, office_name, figures, reason }) => (
            <li key={id}>
              <Link
                className={classes.name}
                to="/elements/$element"
                params={{ element: id }}
                search={({ on }) => (on ? { on } : {})}
                title={name}
              >
                {code} · {name}
              </Link>
              <div className={classes.facts}>
                <FactsBar {...figures} />
                <FigureButton
                  panel={`figure.${id}.compliance`}
                  label={`${code} ${named('staff.column', 'compliance')}`}
                >
                  {percent(figures.compliance)}
                </FigureButton>
              </div>
              <div className={classes.reason}>
                <Light {...figures.light} />
                <span>{[named('staff.attention', reason), office_name].filter(Boolean).join(' · ')}</span>
              </div>
            </li>
          ))}
        </ul>
      )}
      {shown.length < rows.length && (
        <Button variant="subtle" size="compact-sm" mt="xs" ml={-8} className="no-print" onClick={() => setAll(true)}>
          {t('staff.attention.all', { count: rows.length })}
        </Button>
      )}
    </section>
  );
}
