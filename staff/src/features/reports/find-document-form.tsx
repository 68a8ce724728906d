import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Refusal } from '@/api/refusal';
import { useTexts } from '@/i18n/use-texts';
import { ProblemSummary } from '@/ui/problem-summary';
import { findDocument } from './api/documents';
import classes from './documents-section.module.css';

const report = '/plans/$plan/reports/$office/$period';
const feedback = `${report}/feedback` as const;

/** From the paper in one's hand, by the code at its foot, to what it is of. */
export function FindDocumentForm() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const [code, setCode] = useState('');
  const finding = useMutation({
    mutationFn: () => findDocument(code.trim()),
    onSuccess: ({ document, plan, office, period, element }) => {
      if (element)
        return navigate({ to: '/elements/$element/cover', params: { element: element.id }, hash: 'documents' });
      const to = document.kind === 'feedback' ? feedback : report;
      return navigate({
        to,
        params: { plan: plan.id, office: office?.id ?? '', period: period?.code ?? '' },
        hash: 'documents',
      });
    },
  });
  const isUnknown = finding.error instanceof Refusal && finding.error.status === 404;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim() !== '') finding.mutate();
  };
  return (
    <form className={`${classes.section} no-print`} onSubmit={submit} aria-labelledby="by-code">
      <h2 id="by-code">{t('staff.documents.by_code.title')}</h2>
      {!isUnknown && <ProblemSummary error={finding.error} />}
      <div className={classes.byCode}>
        <TextInput
          label={t('staff.documents.by_code.label')}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          error={isUnknown ? t('staff.documents.by_code.unknown') : undefined}
          placeholder="ABCD-EFGH-JKMN"
          autoComplete="off"
        />
        <Button type="submit" variant="default" loading={finding.isPending}>
          {t('staff.documents.by_code.open')}
        </Button>
      </div>
    </form>
  );
}
