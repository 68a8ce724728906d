import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ElementMoney } from '@/api/contract';
import { useDay } from '@/api/use-day';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import { FigureButton } from '@/ui/figure-button';
import { GapMark } from '@/ui/gap-mark';
import { TableLinks } from '@/ui/table-links';
import { AmountForm } from './amount-form';
import { elementMoneyQuery } from './api/show-element-money';
import { FindingsList } from './findings-list';
import { LinesTable } from './lines-table';
import classes from './money.module.css';
import { MoneyRows } from './money-rows';
import { PairBar } from './pair-bar';
import { SettingsForm } from './settings-form';
import { StagesTable } from './stages-table';

interface Props {
  element: string;
}

/** Money beside the work, on the page of an element: what was given, what is gone, how far the work is. */
export function MoneySection({ element }: Props) {
  const { t } = useTexts();
  const on = useDay();
  const { data: money, error, refetch } = useQuery(elementMoneyQuery(element, on));
  const [open, setOpen] = useState<'amount' | 'settings' | null>(null);
  const [saved, setSaved] = useState('');
  if (error && !money) return <ErrorMessage error={error} onRetry={refetch} />;
  if (!money) return null;
  const isEmpty = money.lines.length === 0 && money.rows.length === 0;
  const mayBegin = money.settings ? money.may_edit : money.may_set;
  if (isEmpty && !mayBegin) return null;
  const close = () => setOpen(null);
  const keep = (sentence: string) => {
    setSaved(sentence);
    close();
  };
  return (
    <section className={classes.section} aria-labelledby="money">
      <div className={classes.head}>
        <h2 id="money">{t('staff.money.title')}</h2>
        {!isEmpty && <GapMark gap={money.figures.gap} />}
      </div>
      {isEmpty ? <p className="soft">{t('staff.money.empty')}</p> : <MoneyFigures money={money} />}
      {money.lines.length > 0 && (
        <>
          <TableLinks path={`/elements/${element}/money`} query={{ on }} of={t('staff.money.title')} isNamed />
          <TableLinks
            path={`/elements/${element}/money`}
            query={{ on, table: 'amounts' }}
            of={t('staff.money.told', { count: money.amounts.length })}
            isNamed
          />
        </>
      )}
      <p role="status" className={saved ? '' : 'unseen'}>
        {saved}
      </p>
      {open === 'amount' && <AmountForm money={money} onClose={close} onSaved={keep} />}
      {open === 'settings' && <SettingsForm money={money} onClose={close} onSaved={keep} />}
      <div className={`${classes.acts} no-print`}>
        {money.settings && money.may_edit && open !== 'amount' && (
          <Button variant="default" onClick={() => setOpen('amount')}>
            {t('staff.money.record')}
          </Button>
        )}
        {money.may_set && open !== 'settings' && (
          <Button variant={money.settings ? 'subtle' : 'default'} onClick={() => setOpen('settings')}>
            {t(money.settings ? 'staff.money.settings' : 'staff.money.begin')}
          </Button>
        )}
      </div>
    </section>
  );
}

function MoneyFigures({ money }: { money: ElementMoney }) {
  const { t, named } = useTexts();
  const { gap } = money.figures;
  if (!money.settings) return null;
  const spent = named('staff.money.stages', money.settings.spent);
  return (
    <>
      <p className={classes.sentence}>
        {gap.sentence}{' '}
        <FigureButton panel={`money.${money.element.id}.gap`} label={t('staff.money.gap_head')}>
          {t('staff.money.why')}
        </FigureButton>
      </p>
      <PairBar gap={gap} spent={spent} />
      <StagesTable money={money} element={money.element.id} />
      <FindingsList findings={money.findings} here={money.element.id} />
      <LinesTable money={money} />
      {money.rows.length > 0 && (
        <>
          <h3>{t('staff.money.below')}</h3>
          <MoneyRows rows={money.rows} settings={money.settings} title={t('staff.money.below')} />
        </>
      )}
    </>
  );
}
