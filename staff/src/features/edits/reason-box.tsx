import { TextInput } from '@mantine/core';
import type { Ref } from 'react';
import { useTexts } from '@/i18n/use-texts';

interface Props {
  ref: Ref<HTMLInputElement>;
  reason: string;
  isMissing: boolean;
  onReason: (reason: string) => void;
}

/** An approved plan changes only with a reason, which stays on record: said once, it goes with every change. */
export function ReasonBox({ ref, reason, isMissing, onReason }: Props) {
  const { t } = useTexts();
  return (
    <TextInput
      ref={ref}
      label={t('staff.edit.reason')}
      description={t('staff.edit.reason_hint')}
      value={reason}
      error={isMissing && t('staff.edit.reason_missing')}
      maw="44rem"
      onChange={(event) => onReason(event.currentTarget.value)}
    />
  );
}
