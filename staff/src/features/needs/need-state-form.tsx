import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Refusal } from '@/api/refusal';
import type { Need } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import { Dialog } from '@/ui/dialog';
import { ProblemSummary } from '@/ui/problem-summary';
import { deleteNeed } from './api/delete-need';
import { needsQuery } from './api/list-needs';
import { settleNeed } from './api/settle-need';
import classes from './needs.module.css';

const states = ['open', 'met', 'set_aside'] as const;

/** Met, set aside, open again, each with its reason; what nothing answers can leave the register. */
export function NeedStateForm({ need, onDone }: { need: Need; onDone: () => void }) {
  const { t, named } = useTexts();
  const client = useQueryClient();
  const [state, setState] = useState(need.state);
  const [reason, setReason] = useState(need.state_reason);
  const [isRemoving, setRemoving] = useState(false);
  const onSuccess = async () => {
    await client.invalidateQueries({ queryKey: needsQuery.queryKey });
    onDone();
  };
  const settling = useMutation({
    mutationFn: () => settleNeed(need.id, { version: need.version, state, reason }),
    onSuccess,
  });
  const removing = useMutation({ mutationFn: () => deleteNeed(need.id), onSuccess });
  const refused = settling.error;
  return (
    <section className={classes.form} aria-labelledby="need-state-title">
      <h3 id="need-state-title">{t('staff.needs.settle')}</h3>
      <ProblemSummary error={refused} fields={{ reason: 'need-reason' }} />
      <NativeSelect
        label={t('staff.needs.state')}
        data={states.map((value) => ({ value, label: named('staff.needs.state', value) }))}
        value={state}
        onChange={(event) => setState(event.currentTarget.value as typeof state)}
      />
      {state !== 'open' && (
        <Textarea
          id="need-reason"
          label={t('staff.needs.reason')}
          description={t('staff.needs.reason_hint')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={refused instanceof Refusal ? refused.about('reason')?.message : undefined}
          autosize
          minRows={2}
        />
      )}
      <div className={classes.acts}>
        <Button variant="default" loading={settling.isPending} onClick={() => settling.mutate()}>
          {t('staff.needs.settle')}
        </Button>
        {need.answers.length === 0 && (
          <Button variant="subtle" color="red" onClick={() => setRemoving(true)}>
            {t('staff.needs.remove')}
          </Button>
        )}
      </div>
      <Dialog isOpen={isRemoving} title={t('staff.needs.remove')} onClose={() => setRemoving(false)}>
        <div className={classes.form}>
          <ProblemSummary error={removing.error} fields={{}} />
          <p>{t('staff.needs.remove_sure', { code: need.code, name: need.name })}</p>
          <div className={classes.acts}>
            <Button color="red" loading={removing.isPending} onClick={() => removing.mutate()}>
              {t('staff.needs.remove')}
            </Button>
            <Button variant="default" onClick={() => setRemoving(false)} data-autofocus>
              {t('staff.cancel')}
            </Button>
          </div>
        </div>
      </Dialog>
    </section>
  );
}
