import { Button } from '@mantine/core';
import type { RecommendationFile } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import evidence from '@/ui/evidence-field.module.css';
import { SentFile } from '@/ui/sent-file';
import classes from './recommendations.module.css';

interface Props {
  file: RecommendationFile;
  onWithdraw: () => void;
}

const shownOfHash = 12;

/** A file of an answer; withdrawn, why, by whom and when, and its fingerprint. */
export function AnswerFile({ file, onWithdraw }: Props) {
  const { t, instant } = useTexts();
  return (
    <SentFile
      file={file}
      isWithdrawn={file.withdrawn_at !== null}
      alsoBacks={file.also_backs}
      alsoAnswers={file.also_answers}
    >
      {file.withdrawn_at !== null && (
        <>
          <p>
            {t('staff.recommendations.withdrawn', { ground: file.ground ?? 'mistake', reason: file.withdrawal_reason })}
          </p>
          <p className={evidence.state}>
            {[file.withdrawn_by_name, file.withdrawn_by_post, instant(file.withdrawn_at)].filter(Boolean).join(' · ')}
            {' · '}
            <span className={evidence.hash} title={t('staff.evidence.hash', { hash: file.sha256 })}>
              {file.sha256.slice(0, shownOfHash)}
            </span>
          </p>
        </>
      )}
      {file.may_withdraw.length > 0 && (
        <Button
          className={`${classes.withdraw} no-print`}
          variant="subtle"
          size="compact-sm"
          aria-label={t('staff.evidence.withdraw_of', { name: file.name })}
          onClick={onWithdraw}
        >
          {t('staff.evidence.withdraw')}
        </Button>
      )}
    </SentFile>
  );
}
