import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { Element } from '@/api/contract';
import { Refusal } from '@/api/refusal';
import { parseNumber } from '@/i18n/numbers';
import { useTexts } from '@/i18n/use-texts';
import { EvidenceField } from '@/ui/evidence-field';
import { NumberBox } from '@/ui/number-box';
import { ProblemSummary } from '@/ui/problem-summary';
import { useUploads } from '@/ui/use-uploads';
import { reportProgress } from './api/report-progress';
import { verifyProgress } from './api/verify-progress';
import { firstChoice, openPeriods } from './choose-period';
import { EvidenceOfReport } from './evidence-of-report';
import classes from './fact-form.module.css';

interface Props {
  kind: 'reported' | 'verified';
  element: Element;
  /** The period that was asked for; else the one that waits. */
  period?: string;
  onClose: () => void;
  onSaved: (sentence: string) => void;
}

/** Progress from 0 to 100 of an element without indicators. */
export function ProgressForm({ kind, element, period: asked, onClose, onSaved }: Props) {
  const { t, percent, value, language } = useTexts();
  const client = useQueryClient();
  const id = useId();
  const [period, setPeriod] = useState(asked ?? firstChoice(element.progress, kind)?.period ?? '');
  const [text, setText] = useState(() => {
    const said =
      kind === 'verified' ? element.progress.find((found) => found.period === period)?.reported?.value : null;
    return said == null ? '' : value(said);
  });
  const [note, setNote] = useState('');
  const [correction, setCorrection] = useState('');
  const [isTried, setTried] = useState(false);
  const uploads = useUploads(`/elements/${element.id}`);
  const chosen = element.progress.find((found) => found.period === period);
  const replaces = chosen?.[kind] ?? null;
  const progress = parseNumber(text, language);
  const words = kind === 'reported' ? 'staff.report' : 'staff.verify';
  const sending = useMutation({
    mutationFn: () =>
      (kind === 'reported' ? reportProgress : verifyProgress)(element.id, {
        period,
        progress: progress ?? 0,
        ...(note && { note }),
        ...(correction && { correction_reason: correction }),
        evidence: uploads.attachments,
      }),
    onSuccess: async () => {
      uploads.taken();
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
      onSaved(t(`${words}.saved`, { value: percent(progress), period: chosen?.name ?? period }));
    },
  });
  const refusal = sending.error instanceof Refusal ? sending.error : null;
  const submit = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    setTried(true);
    if (progress !== null && uploads.holds === null) sending.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate aria-label={t(`${words}.title`)} {...uploads.dropProps}>
      <h3>{t(`${words}.title`)}</h3>
      <ProblemSummary error={sending.error} fields={{ progress: `${id}progress` }} />
      <NativeSelect
        label={t('staff.periods.period')}
        value={period}
        onChange={(event) => setPeriod(event.currentTarget.value)}
        data={openPeriods(element.progress, element.on).map((found) => ({ value: found.period, label: found.name }))}
      />
      <NumberBox
        id={`${id}progress`}
        label={t('staff.progress.value')}
        unit="%"
        text={text}
        onText={setText}
        error={refusal?.about('progress')?.message}
      />
      <EvidenceOfReport element={element.id} subject={element.id} period={period} kind={kind} />
      {replaces && (
        <Textarea
          label={t('staff.report.correction')}
          description={t('staff.report.correction_hint')}
          value={correction}
          onChange={(event) => setCorrection(event.currentTarget.value)}
          error={refusal?.about('correction_reason')?.message}
        />
      )}
      <Textarea
        label={t(`${words}.note`)}
        description={t(`${words}.note_hint`)}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        error={refusal?.about('note')?.message}
      />
      <EvidenceField uploads={uploads} isTried={isTried} />
      <div className={classes.bar}>
        <Button type="submit" loading={sending.isPending}>
          {t(`${words}.send`, { period: chosen?.name ?? period })}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t('staff.cancel')}
        </Button>
      </div>
    </form>
  );
}
