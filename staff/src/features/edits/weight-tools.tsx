import { Button, NativeSelect } from '@mantine/core';
import type { ContentRow } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { equalWeights, remainderOf, scaledWeights, withRemainderAt } from './weights';
import classes from './weights-dialog.module.css';

interface Props {
  read: readonly (number | null)[];
  whole: number;
  siblings: readonly ContentRow[];
  isWrong: boolean;
  onFill: (weights: readonly (number | null)[]) => void;
}

/** Ways to fill all boxes at once, to exactly the whole. */
export function WeightTools({ read, whole, siblings, isWrong, onFill }: Props) {
  const { t, hundredths } = useTexts();
  const rest = remainderOf(read, whole);
  const isEmpty = read.every((weight) => weight === null);
  return (
    <div className={classes.tools}>
      <Button variant="default" size="compact-sm" onClick={() => onFill(equalWeights(siblings.length, whole))}>
        {t('staff.weights.equal')}
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        disabled={isEmpty || rest === 0}
        onClick={() => onFill(scaledWeights(read, whole))}
      >
        {t('staff.weights.scale', { whole: hundredths(whole / 100) })}
      </Button>
      <Button variant="default" size="compact-sm" disabled={isEmpty} onClick={() => onFill(siblings.map(() => null))}>
        {t('staff.weights.empty')}
      </Button>
      <NativeSelect
        aria-label={t('staff.weights.rest_to')}
        value=""
        disabled={rest === 0 || isWrong}
        onChange={(event) => onFill(withRemainderAt(read, Number(event.currentTarget.value), whole) ?? read)}
        data={[
          { value: '', label: t('staff.weights.rest_to'), disabled: true },
          ...siblings.map((row, index) => ({
            value: String(index),
            label: `${row.code} ${row.name}`,
            disabled: withRemainderAt(read, index, whole) === null,
          })),
        ]}
      />
    </div>
  );
}
