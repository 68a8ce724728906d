import { NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Institution } from '@/api/contract';
import type { Paper } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import page from '@/ui/page.module.css';
import { ProblemSummary } from '@/ui/problem-summary';
import { documentSettingsQuery, setPaper } from './api/document-settings';

/** On which paper the institution prints what is signed. Kept as soon as it is chosen. */
export function DocumentSettingsForm({ institution }: { institution: Institution }) {
  const { t } = useTexts();
  const client = useQueryClient();
  const query = documentSettingsQuery(institution.id);
  const { data, error, refetch } = useQuery(query);
  const saving = useMutation({
    mutationFn: (paper: Paper) => setPaper(institution.id, paper),
    onSuccess: (now) => client.setQueryData(query.queryKey, now),
  });
  if (error && !data) return <ErrorMessage error={error} onRetry={refetch} />;
  if (!data) return null;
  return (
    <div className={page.form}>
      <ProblemSummary error={saving.error} />
      <NativeSelect
        label={t('staff.document_settings.paper')}
        description={t('staff.document_settings.hint')}
        value={saving.isPending ? saving.variables : data.paper}
        onChange={({ currentTarget: { value } }) => saving.mutate(value as Paper)}
        data={(['letter', 'a4'] as const).map((value) => ({ value, label: t(`staff.documents.paper.${value}`) }))}
      />
      <span role="status" className={page.saved}>
        {saving.isSuccess && t('staff.document_settings.saved')}
      </span>
    </div>
  );
}
