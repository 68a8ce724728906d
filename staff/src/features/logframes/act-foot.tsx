import { Button, TextInput } from '@mantine/core';
import { useTexts } from '@/i18n/use-texts';
import type { useLogframeAct } from './use-logframe-act';

interface Props {
  act: ReturnType<typeof useLogframeAct>;
  asksReason: boolean;
  onClose: () => void;
}

/** The reason, where one is asked, and the two ways out of a dialog. */
export function ActFoot({ act: { saving, about, reason, setReason }, asksReason, onClose }: Props) {
  const { t } = useTexts();
  return (
    <>
      {asksReason && (
        <TextInput
          id="logframe-reason"
          label={t('staff.edit.reason')}
          description={t('staff.edit.reason_hint')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={about('reason')}
        />
      )}
      <div>
        <Button type="submit" loading={saving.isPending}>
          {t('staff.save')}
        </Button>{' '}
        <Button variant="subtle" onClick={onClose}>
          {t('staff.cancel')}
        </Button>
      </div>
    </>
  );
}
