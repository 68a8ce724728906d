import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '@/i18n/use-texts';
import { Dialog } from '@/ui/dialog';
import { ProblemSummary } from '@/ui/problem-summary';
import { ActFoot } from './act-foot';
import { editLogframeRow } from './api/edit-logframe-row';
import classes from './logframe.module.css';
import { type LogframeLevel, type LogframeRow, levels } from './matrix-rows';
import { useLogframeAct } from './use-logframe-act';

interface Props {
  row: LogframeRow;
  asksReason: boolean;
  onClose: () => void;
}

/** Which row of the matrix an element is, and what must hold outside it. */
export function RowDialog({ row, asksReason, onClose }: Props) {
  const { t, named } = useTexts();
  const [level, setLevel] = useState<string>(row.level ?? '');
  const [assumptions, setAssumptions] = useState(row.assumptions);
  const act = useLogframeAct(
    (reason) =>
      editLogframeRow(row.id, {
        version: row.version,
        level: level === '' ? null : (level as LogframeLevel),
        assumptions,
        ...(reason !== undefined && { reason }),
      }),
    asksReason,
    onClose,
  );
  return (
    <Dialog isOpen isCareful title={`${row.code} ${row.name}`} onClose={onClose}>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          act.saving.mutate();
        }}
      >
        <ProblemSummary error={act.saving.error} fields={{ level: 'row-level', reason: 'logframe-reason' }} />
        <NativeSelect
          id="row-level"
          label={t('staff.logframe.level')}
          data={[
            { value: '', label: t('staff.logframe.none') },
            ...levels.map((each) => ({ value: each, label: named('staff.logframe.level', each) })),
          ]}
          value={level}
          onChange={(event) => setLevel(event.currentTarget.value)}
          description={level === '' ? undefined : named('staff.logframe.meaning', level)}
          error={act.about('level')}
        />
        {level !== '' && (
          <Textarea
            id="row-assumptions"
            label={t('staff.logframe.assumptions')}
            description={t('staff.logframe.assumptions_hint')}
            value={assumptions}
            onChange={(event) => setAssumptions(event.currentTarget.value)}
            error={act.about('assumptions')}
            autosize
            minRows={3}
          />
        )}
        <ActFoot act={act} asksReason={asksReason} onClose={onClose} />
      </form>
    </Dialog>
  );
}
