import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Element, Indicator } from '@/api/contract';
import { planQuery } from '@/api/get-plan';
import { parseNumber } from '@/i18n/numbers';
import { useTexts } from '@/i18n/use-texts';
import { ProblemSummary } from '@/ui/problem-summary';
import sheet from '@/ui/sheet.module.css';
import { MissingPeriods } from './missing-periods';
import classes from './sheets-page.module.css';
import { keyOf, partsOf, type TargetPart } from './targets';
import { useTargets } from './use-targets';

interface Props {
  element: Element;
  indicator: Indicator;
  reason: string;
}

/** What should be reached in each period of the indicator's frequency; a row of a spreadsheet may be pasted over it. */
export function TargetsForm({ element, indicator, reason }: Props) {
  const { t, language } = useTexts();
  const { data: plan } = useQuery(planQuery(element.plan.id));
  const periods = plan?.periods.filter((period) => period.kind === indicator.frequency) ?? [];
  const parts = partsOf(indicator);
  const targets = useTargets(element, indicator, periods, reason);
  const { read, pasted } = targets;
  const mayEdit = element.may.includes('set_targets') && element.plan.state !== 'closed';
  if (plan && periods.length === 0) return <MissingPeriods plan={plan} frequency={indicator.frequency} />;
  const label = (part: TargetPart) =>
    part === 'value' ? (indicator.measure_name ?? t('staff.column.planned')) : t(`staff.fact.${part}`);
  return (
    <form
      className={classes.targets}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        targets.save();
      }}
    >
      <h3>{t('staff.sheets.targets')}</h3>
      {mayEdit && periods.length > 1 && <p className="soft">{t('staff.sheets.paste_hint')}</p>}
      <ProblemSummary error={targets.error} />
      <table className={sheet.table}>
        <thead>
          <tr>
            <th scope="col">{t('staff.periods.period')}</th>
            {parts.map((part) => (
              <th key={part} scope="col" className={sheet.number}>
                {label(part)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {periods.map((period) => (
            <tr key={period.id}>
              <th scope="row">{period.name}</th>
              {parts.map((part) => {
                const key = keyOf(period.code, part);
                return (
                  <td key={part}>
                    <TextInput
                      aria-label={`${period.name}, ${label(part)}`}
                      inputMode="decimal"
                      autoComplete="off"
                      value={read(key)}
                      disabled={!mayEdit}
                      error={read(key).trim() !== '' && parseNumber(read(key), language) === null}
                      onChange={(event) => targets.type({ [key]: event.currentTarget.value })}
                      onPaste={(event) => {
                        if (targets.paste(event.clipboardData.getData('text'), key)) event.preventDefault();
                      }}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {mayEdit && (
        <div className={classes.acts}>
          <Button type="submit" disabled={targets.changed.length === 0 || targets.isWrong} loading={targets.isSaving}>
            {t('staff.sheets.save_targets')}
          </Button>
          {targets.undo && (
            <Button variant="default" onClick={targets.undo}>
              {t('staff.edit.undo')}
            </Button>
          )}
          <span role="status">
            {pasted && t('staff.sheets.pasted', { count: pasted.count, left: pasted.left })}
            {targets.done && t(targets.done === 'saved' ? 'staff.sheets.targets_saved' : 'staff.sheets.targets_undone')}
          </span>
        </div>
      )}
    </form>
  );
}
