import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Element } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { toldPeriods } from './choose-period';
import classes from './indicator-section.module.css';
import { PeriodTable } from './period-table';
import { ProgressForm } from './progress-form';

interface Props {
  element: Element;
}

/** For what has no indicator: its progress in percent, told straight. */
export function ProgressSection({ element }: Props) {
  const { t } = useTexts();
  const [act, setAct] = useState<'reported' | 'verified' | null>(null);
  const [saved, setSaved] = useState('');
  const mayReport = element.may.includes('report') && element.progress.length > 0;
  const mayVerify = element.may.includes('verify') && element.progress.length > 0;
  return (
    <section className={classes.section} aria-labelledby="progress">
      <header className={classes.head}>
        <div>
          <h2 id="progress">{t('staff.progress.title')}</h2>
          <p className="soft">{t('staff.progress.text')}</p>
        </div>
        <div className={`${classes.acts} no-print`}>
          {mayReport && <Button onClick={() => setAct('reported')}>{t('staff.report.begin')}</Button>}
          {mayVerify && (
            <Button variant="default" onClick={() => setAct('verified')}>
              {t('staff.verify.begin')}
            </Button>
          )}
        </div>
      </header>
      <p role="status" className={classes.saved}>
        {saved}
      </p>
      {act && (
        <ProgressForm
          key={act}
          kind={act}
          element={element}
          onClose={() => setAct(null)}
          onSaved={(sentence) => {
            setAct(null);
            setSaved(sentence);
          }}
        />
      )}
      <PeriodTable periods={toldPeriods(element.progress, element.on)} unit="%" />
    </section>
  );
}
