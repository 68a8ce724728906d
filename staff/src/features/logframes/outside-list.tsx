import { Button } from '@mantine/core';
import { useTexts } from '@/i18n/use-texts';
import page from '@/ui/page.module.css';
import classes from './logframe.module.css';
import type { LogframeRow } from './matrix-rows';

interface Props {
  rows: LogframeRow[];
  onRow: (row: LogframeRow) => void;
}

/** What could be rows of the matrix: the initiative and what stands below it. */
export function OutsideList({ rows, onRow }: Props) {
  const { t } = useTexts();
  const outside = rows.filter((row) => row.level === null && row.may_edit);
  if (outside.length === 0) return null;
  return (
    <section className={`${page.section} no-print`} aria-labelledby="outside-title">
      <h2 id="outside-title">{t('staff.logframe.outside')}</h2>
      <ul className={classes.outside}>
        {outside.map((row) => (
          <li key={row.id}>
            <span className="soft">{row.plan_level}</span> {row.code} {row.name}{' '}
            <Button
              size="compact-xs"
              variant="default"
              aria-label={t('staff.logframe.put_of', { label: row.code })}
              onClick={() => onRow(row)}
            >
              {t('staff.logframe.put')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
