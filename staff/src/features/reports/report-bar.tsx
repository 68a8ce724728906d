import { Button } from '@mantine/core';
import { useTexts } from '@/i18n/use-texts';
import classes from './report-page.module.css';
import type { Saving } from './use-report-draft';

interface Props {
  saving: Saving;
  savedAt: string | null;
  /** Lines that still lack something. */
  lacking: number;
  isDelivering: boolean;
  /** Something was delivered before. */
  isCorrection: boolean;
  onMissing: () => void;
  onDeliver: () => void;
}

/** Saved when, what is missing, deliver: always in sight. */
export function ReportBar({ saving, savedAt, lacking, isDelivering, isCorrection, onMissing, onDeliver }: Props) {
  const { t, clock } = useTexts();
  const words = {
    saved: savedAt ? t('staff.office_report.saved', { time: clock(savedAt) }) : t('staff.office_report.empty'),
    typing: t('staff.office_report.typing'),
    saving: t('staff.office_report.saving'),
    away: t('staff.office_report.away'),
    clashing: t('staff.office_report.clashing'),
    refused: t('staff.office_report.refused'),
  };
  return (
    <div className={`${classes.bar} no-print`}>
      <p role="status" data-saving={saving}>
        {words[saving]}
      </p>
      {lacking > 0 ? (
        <button type="button" className={classes.missing} onClick={onMissing}>
          {t('staff.office_report.lacking', { count: lacking })}
        </button>
      ) : (
        <p>{t('staff.office_report.complete')}</p>
      )}
      <Button onClick={onDeliver} loading={isDelivering}>
        {t(isCorrection ? 'staff.office_report.deliver_correction' : 'staff.office_report.deliver')}
      </Button>
    </div>
  );
}
