import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { BudgetStage, ElementMoney } from '@/api/contract';
import { useDay } from '@/api/use-day';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import { amountText } from '@/ui/money-text';
import { SidePanel } from '@/ui/side-panel';
import { Terms } from '@/ui/terms';
import { stages, sumOf } from './amounts';
import { elementMoneyQuery } from './api/show-element-money';
import classes from './money.module.css';
import { ToldAmounts } from './told-amounts';

interface Props {
  /** `ELEMENT.STAGE`, or `ELEMENT.gap` */
  subject: string;
  onClose: () => void;
}

const stageOf = (name: string) => stages.find((stage) => stage === name);

/** Why a figure of money is what it is: the rule, what went in, and who told each amount. */
export function MoneyPanel({ subject, onClose }: Props) {
  const { t, named } = useTexts();
  const [element = '', what = ''] = subject.split('.');
  const { data: money, error, refetch } = useQuery(elementMoneyQuery(element, useDay()));
  const stage = stageOf(what);
  const title = stage ? named('staff.money.stages', stage) : t('staff.money.gap_head');
  return (
    <SidePanel title={title} subject={subject} onClose={onClose}>
      {error && !money && <ErrorMessage error={error} onRetry={refetch} />}
      {!money && !error && <Skeleton height={260} />}
      {money && stage && <StageWhy money={money} stage={stage} />}
      {money && !stage && <GapWhy money={money} />}
    </SidePanel>
  );
}

function StageWhy({ money, stage }: { money: ElementMoney; stage: BudgetStage }) {
  const { t, language, percent, day } = useTexts();
  const sum = sumOf(money.figures.to_date, stage);
  const below = money.rows.length;
  return (
    <div className={classes.section}>
      <p className="soft">{t('staff.day.at', { day: day(money.on) })}</p>
      <p>{t(stage === 'approved' ? 'staff.money.rule.approved' : 'staff.money.rule.reached')}</p>
      <Terms
        rows={[
          [t('staff.money.to_date'), `${money.settings?.currency ?? ''} ${amountText(sum?.amount, language)}`],
          [t('staff.money.in_force'), amountText(money.figures.to_date.in_force, language)],
          [t('staff.money.share'), sum?.share == null ? null : percent(sum.share)],
          [t('staff.money.lines_count'), money.figures.to_date.lines],
          [t('staff.money.added_below'), below > 0 ? t('staff.money.added_below_text', { count: below }) : null],
        ]}
      />
      <ToldAmounts money={money} stage={stage} />
    </div>
  );
}

function GapWhy({ money }: { money: ElementMoney }) {
  const { t, named, percent, hundredths, day, value } = useTexts();
  const { gap } = money.figures;
  const spent = money.settings?.spent ?? 'accrued';
  return (
    <div className={classes.section}>
      <p>{gap.sentence}</p>
      <p className="soft">{t('staff.money.rule.gap')}</p>
      <Terms
        rows={[
          [named('staff.money.stages', spent), percent(gap.financial)],
          [t('staff.money.advanced'), percent(gap.physical)],
          [t('staff.money.gap_points'), gap.points === null ? null : hundredths(gap.points)],
          [t('staff.money.margin'), money.settings && `${value(money.settings.margin)} ${t('staff.money.points')}`],
          [t('staff.money.until'), money.until && day(money.until)],
        ]}
      />
    </div>
  );
}
