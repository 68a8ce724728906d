import { useState } from 'react';
import type { Recommendation, RecommendationFile } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import { Dialog } from '@/ui/dialog';
import { WithdrawFileForm } from '@/ui/withdraw-file-form';
import { AnswerFile } from './answer-file';
import { withdrawRecommendationFile } from './api/withdraw-recommendation-file';
import classes from './recommendations.module.css';

interface Props {
  turn: Recommendation['turns'][number];
}

/** What an answer was given with, and how a file of it is taken away. */
export function AnswerFiles({ turn }: Props) {
  const { t } = useTexts();
  const [chosen, setChosen] = useState<RecommendationFile | null>(null);
  const standing = turn.files.filter(({ withdrawn_at }) => withdrawn_at === null);
  const isOnlyProof = turn.proof === '' && standing.length === 1 && standing[0]?.id === chosen?.id;
  const close = () => setChosen(null);
  return (
    <>
      <ul className={classes.files} aria-label={t('staff.recommendations.files_of')}>
        {turn.files.map((file) => (
          <AnswerFile key={file.id} file={file} onWithdraw={() => setChosen(file)} />
        ))}
      </ul>
      <Dialog title={t('staff.recommendations.withdraw_title')} isOpen={chosen !== null} onClose={close}>
        {chosen && (
          <WithdrawFileForm
            name={chosen.name}
            words={{
              text: t('staff.recommendations.withdraw_text'),
              personalData: t('staff.recommendations.personal_data_hint'),
              warning: isOnlyProof ? t('staff.recommendations.withdraw_only') : undefined,
            }}
            mayMend={chosen.may_withdraw.includes('mistake')}
            withdraw={(given) => withdrawRecommendationFile(chosen.id, given)}
            queryKey="recommendations"
            onDone={close}
          />
        )}
      </Dialog>
    </>
  );
}
