import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Element, Indicator } from '@/api/contract';
import { planQuery } from '@/api/get-plan';
import { parseNumber } from '@/i18n/numbers';
import { useTexts } from '@/i18n/use-texts';
import { ProblemSummary } from '@/ui/problem-summary';
import sheet from '@/ui/sheet.module.css';
import { setTarget } from './api/set-target';
import { MissingPeriods } from './missing-periods';
import classes from './sheets-page.module.css';
import { changedTargets, partsOf, type TargetPart, typedTargets } from './targets';

interface Props {
  element: Element;
  indicator: Indicator;
  reason: string;
}

/** What should be reached in each period of the indicator's frequency. */
export function TargetsForm({ element, indicator, reason }: Props) {
  const { t, value, language } = useTexts();
  const client = useQueryClient();
  const { data: plan } = useQuery(planQuery(element.plan.id));
  const periods = plan?.periods.filter((period) => period.kind === indicator.frequency) ?? [];
  const parts = partsOf(indicator);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const before = typedTargets(indicator, value);
  const read = (key: string) => typed[key] ?? before[key] ?? '';
  const isWrong = Object.values(typed).some((text) => text.trim() !== '' && parseNumber(text, language) === null);
  const changed = changedTargets(
    indicator,
    periods.map((period) => period.code),
    read,
    before,
    language,
  );
  const said = reason.trim() === '' ? {} : { reason: reason.trim() };
  const saving = useMutation({
    mutationFn: async () => {
      for (const target of changed) await setTarget(indicator.id, { ...target, ...said });
    },
    onSettled: () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' }),
    onSuccess: () => setTyped({}),
  });
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
        saving.mutate();
      }}
    >
      <h3>{t('staff.sheets.targets')}</h3>
      <ProblemSummary error={saving.error} />
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
                const key = `${period.code} ${part}`;
                return (
                  <td key={part}>
                    <TextInput
                      aria-label={`${period.name}, ${label(part)}`}
                      inputMode="decimal"
                      autoComplete="off"
                      value={read(key)}
                      disabled={!mayEdit}
                      error={read(key).trim() !== '' && parseNumber(read(key), language) === null}
                      onChange={(event) => setTyped({ ...typed, [key]: event.currentTarget.value })}
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
          <Button type="submit" disabled={changed.length === 0 || isWrong} loading={saving.isPending}>
            {t('staff.sheets.save_targets')}
          </Button>
          <span role="status">{saving.isSuccess && changed.length === 0 && t('staff.sheets.targets_saved')}</span>
        </div>
      )}
    </form>
  );
}
