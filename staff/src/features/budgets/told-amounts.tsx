import type { BudgetStage, ElementMoney } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { amountText } from '@/ui/money-text';
import classes from './money.module.css';

interface Props {
  money: ElementMoney;
  stage: BudgetStage;
}

/** Everything that was told of a stage here, newest first; what was replaced stays to be read. */
export function ToldAmounts({ money, stage }: Props) {
  const { t, instant, language } = useTexts();
  const told = money.amounts.filter((amount) => amount.stage === stage);
  const lineOf = (id: string) => money.lines.find((line) => line.id === id);
  if (told.length === 0) return <p className="soft">{t('staff.money.told_below')}</p>;
  return (
    <>
      <h3>{t('staff.money.told', { count: told.length })}</h3>
      <ol className={classes.told}>
        {told.map((amount) => {
          const line = lineOf(amount.line);
          const author = amount.person_name ?? t('staff.fact.system');
          return (
            <li key={amount.id} className={amount.is_current ? '' : classes.replaced}>
              <p>
                <strong className="figure">{amountText(amount.amount, language)}</strong> · {amount.period}
                {!amount.is_current && <span className="soft"> · {t('staff.fact.replaced')}</span>}
              </p>
              <p className="soft">
                {[line?.source, line?.classifier, line?.is_total && t('staff.money.total')].filter(Boolean).join(' · ')}
              </p>
              <p className="soft">
                {amount.person_post ? `${amount.person_post}, ${author}` : author} · {instant(amount.recorded_at)}
                {amount.is_imported && ` · ${t('staff.money.imported')}`}
              </p>
              {amount.correction_reason && <p>{amount.correction_reason}</p>}
              {amount.note && <p>{amount.note}</p>}
            </li>
          );
        })}
      </ol>
    </>
  );
}
