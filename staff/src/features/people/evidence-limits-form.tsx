import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import type { Institution } from '@/api/contract';
import { Refusal } from '@/api/refusal';
import type { EvidenceLimits } from '@/api/reporting-contract';
import { parseNumber } from '@/i18n/numbers';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import { NumberBox } from '@/ui/number-box';
import page from '@/ui/page.module.css';
import { ProblemSummary } from '@/ui/problem-summary';
import { evidenceLimitsQuery, setEvidenceLimits } from './api/evidence-limits';

/** How large a file of evidence may be, and how much the institution keeps. */
export function EvidenceLimitsForm({ institution }: { institution: Institution }) {
  const { data, error, refetch } = useQuery(evidenceLimitsQuery(institution.id));
  if (error && !data) return <ErrorMessage error={error} onRetry={refetch} />;
  if (!data) return null;
  return <Form institution={institution} limits={data} />;
}

const gigabyte = 1024;

function Form({ institution, limits }: { institution: Institution; limits: EvidenceLimits }) {
  const { t, value, language } = useTexts();
  const client = useQueryClient();
  const prefix = useId();
  const [file, setFile] = useState(value(limits.file_megabytes));
  const [total, setTotal] = useState(value(limits.total_megabytes / gigabyte));
  const saving = useMutation({
    mutationFn: () =>
      setEvidenceLimits(institution.id, {
        file_megabytes: Math.round(parseNumber(file, language) ?? 0),
        total_megabytes: Math.round((parseNumber(total, language) ?? 0) * gigabyte),
      }),
    onSuccess: (now) => client.setQueryData(evidenceLimitsQuery(institution.id).queryKey, now),
  });
  const errorOf = (field: string) => (saving.error instanceof Refusal ? saving.error.about(field)?.message : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  const used = `${value(Math.round(limits.used_bytes / 104_857.6) / 10)} MB`;
  return (
    <form className={page.form} onSubmit={submit} noValidate>
      <ProblemSummary
        error={saving.error}
        fields={{ file_megabytes: `${prefix}file`, total_megabytes: `${prefix}total` }}
      />
      <p>{t('staff.evidence_limits.used', { count: limits.used_bytes, used })}</p>
      <div className={page.fields}>
        <NumberBox
          id={`${prefix}file`}
          label={t('staff.evidence_limits.file')}
          unit="MB"
          text={file}
          onText={setFile}
          error={errorOf('file_megabytes')}
        />
        <NumberBox
          id={`${prefix}total`}
          label={t('staff.evidence_limits.total')}
          unit="GB"
          text={total}
          onText={setTotal}
          error={errorOf('total_megabytes')}
        />
      </div>
      <div className={page.acts}>
        <Button type="submit" loading={saving.isPending}>
          {t('staff.evidence_limits.save')}
        </Button>
        <span role="status" className={page.saved}>
          {saving.isSuccess && t('staff.evidence_limits.saved')}
        </span>
      </div>
    </form>
  );
}
