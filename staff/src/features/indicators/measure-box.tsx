import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Element, Indicator } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { ProblemSummary } from '@/ui/problem-summary';
import { measuresQuery } from './api/list-measures';
import { validateMeasure } from './api/validate-measure';
import classes from './sheets-page.module.css';

interface Props {
  element: Element;
  indicator: Indicator | null;
  /** Of a new indicator: goes with its sheet. */
  chosen: string;
  onChoose: (measure: string) => void;
}

/** The unit of measure: proposed with a new sheet, assigned and validated by Planning. */
export function MeasureBox({ element, indicator, chosen, onChoose }: Props) {
  const { t } = useTexts();
  const client = useQueryClient();
  const { data: measures } = useQuery(measuresQuery);
  const [own, setOwn] = useState(indicator?.measure ?? '');
  const mayValidate = indicator !== null && element.may.includes('validate_measure');
  const validating = useMutation({
    mutationFn: (given: Indicator) => validateMeasure(given.id, { version: given.version, measure: own }),
    onSuccess: () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' }),
  });
  const isSettled = indicator?.is_measure_validated === true && indicator.measure === own;
  return (
    <div className={classes.measure}>
      <ProblemSummary error={validating.error} />
      <NativeSelect
        label={t('staff.sheet.measure')}
        description={indicator && !indicator.is_measure_validated ? t('staff.sheet.not_validated') : undefined}
        value={indicator ? own : chosen}
        disabled={indicator !== null && !mayValidate}
        onChange={(event) => (indicator ? setOwn : onChoose)(event.currentTarget.value)}
        data={[{ value: '', label: '—' }, ...(measures ?? []).map(({ id, name }) => ({ value: id, label: name }))]}
      />
      {mayValidate && !isSettled && (
        <Button
          variant="default"
          disabled={own === ''}
          loading={validating.isPending}
          onClick={() => validating.mutate(indicator)}
        >
          {t('staff.sheets.validate')}
        </Button>
      )}
    </div>
  );
}
