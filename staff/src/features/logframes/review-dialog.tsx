import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '@/i18n/use-texts';
import { Dialog } from '@/ui/dialog';
import { ProblemSummary } from '@/ui/problem-summary';
import { ActFoot } from './act-foot';
import { reviewIndicator } from './api/review-indicator';
import { CriterionQuestion } from './criterion-question';
import classes from './logframe.module.css';
import type { LogframeIndicator } from './matrix-rows';
import { useLogframeAct } from './use-logframe-act';

interface Props {
  indicator: LogframeIndicator;
  asksReason: boolean;
  onClose: () => void;
}

/** Where an indicator can be verified, and the six questions about it. */
export function ReviewDialog({ indicator, asksReason, onClose }: Props) {
  const { t } = useTexts();
  const [means, setMeans] = useState(indicator.means);
  const [criteria, setCriteria] = useState(indicator.criteria);
  const answered = criteria.flatMap(({ criterion, is_met, note }) =>
    is_met === null ? [] : [{ criterion, is_met, note }],
  );
  const act = useLogframeAct(
    (reason) =>
      reviewIndicator(indicator.id, {
        version: indicator.version,
        means,
        criteria: answered,
        ...(reason !== undefined && { reason }),
      }),
    asksReason,
    onClose,
  );
  const places = Object.fromEntries(answered.map(({ criterion }, at) => [`criteria[${at}].note`, `note-${criterion}`]));
  const wrong = (criterion: string) =>
    act.about(`criteria[${answered.findIndex((one) => one.criterion === criterion)}].note`);
  return (
    <Dialog isOpen isCareful isWide title={indicator.name} onClose={onClose}>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          act.saving.mutate();
        }}
      >
        <ProblemSummary error={act.saving.error} fields={{ ...places, reason: 'logframe-reason' }} />
        <Textarea
          label={t('staff.logframe.means')}
          description={t('staff.logframe.means_hint')}
          value={means}
          onChange={(event) => setMeans(event.currentTarget.value)}
          autosize
          minRows={2}
        />
        {criteria.map((one, index) => (
          <CriterionQuestion
            key={one.criterion}
            answer={one}
            problem={wrong(one.criterion)}
            onAnswer={(answer) => setCriteria((all) => all.map((one, at) => (at === index ? answer : one)))}
          />
        ))}
        <ActFoot act={act} asksReason={asksReason} onClose={onClose} />
      </form>
    </Dialog>
  );
}
