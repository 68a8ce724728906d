import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { AttentionRow } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { FactsBar } from '@/ui/facts-bar';
import { FigureButton } from '@/ui/figure-button';
import { Light } from '@/ui/light';
import { Moved } from '@/ui/moved';
import classes from './attention-list.module.css';
import { AttentionReason } from './attention-reason';
import page from './board-page.module.css';

interface Props {
  rows: AttentionRow[];
  /** Of all goals that need attention: the board tells the first ones. */
  total: number;
  /** The day with which the board is compared. */
  since: string | null;
}

const shownAtFirst = 5;

/** What needs attention first, in order, each with its reason. */
export function AttentionList({ rows, total, since }: Props) {
  const { t, named, percent } = useTexts();
  const [isAll, setAll] = useState(false);
  const shown = isAll ? rows : rows.slice(0, shownAtFirst);
  return (
    <section className={page.section} aria-labelledby="attention">
      <h2 id="attention">{t('staff.attention.title')}</h2>
      {rows.length === 0 ? (
        <p className={classes.none}>{t('staff.attention.none')}</p>
      ) : (
        <ol className={classes.list}>
          {shown.map((row) => (
            <li key={row.id}>
              <Link
                className={classes.name}
                to="/elements/$element"
                params={{ element: row.id }}
                search={({ on }) => (on ? { on } : {})}
                title={row.name}
              >
                {row.code} · {row.name}
              </Link>
              <p className={classes.why}>
                <AttentionReason row={row} since={since} />
              </p>
              <div className={classes.facts}>
                <FactsBar {...row.figures} />
                <FigureButton
                  panel={`figure.${row.id}.compliance`}
                  label={`${row.code} ${named('staff.column', 'compliance')}`}
                >
                  {percent(row.figures.compliance)}
                </FigureButton>
              </div>
              <div className={classes.reason}>
                <Light {...row.figures.light} />
                <Moved before={row.before} now={row.figures} since={since} />
                <span className={classes.office}>{row.office_name}</span>
              </div>
            </li>
          ))}
        </ol>
      )}
      {isAll && rows.length < total && <p className={classes.none}>{t('staff.attention.more', { count: total })}</p>}
      {shown.length < rows.length && (
        <Button variant="subtle" size="compact-sm" mt="xs" ml={-8} className="no-print" onClick={() => setAll(true)}>
          {t('staff.attention.all', { count: rows.length })}
        </Button>
      )}
    </section>
  );
}
