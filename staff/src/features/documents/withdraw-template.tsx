import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { templatesQuery } from '@/api/list-templates';
import type { Template } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import { ProblemSummary } from '@/ui/problem-summary';
import { templateFile, withdrawTemplate } from './api/templates';
import classes from './templates.module.css';

interface Props {
  institution: string;
  template: Template;
  onDone: () => void;
}

/** Its file goes for good, so it is offered once more before. */
export function WithdrawTemplate({ institution, template, onDone }: Props) {
  const { t } = useTexts();
  const client = useQueryClient();
  const withdrawing = useMutation({
    mutationFn: () => withdrawTemplate(template.id),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: templatesQuery(institution).queryKey });
      onDone();
    },
  });
  return (
    <div className={classes.ask}>
      <ProblemSummary error={withdrawing.error} />
      <p>
        <strong>{template.name}</strong>
      </p>
      <p>{t('staff.templates.withdraw_text')}</p>
      <p>
        <a href={templateFile(template.id)} download>
          {t('staff.templates.original')}
        </a>
      </p>
      <div className={classes.acts}>
        <Button loading={withdrawing.isPending} onClick={() => withdrawing.mutate()}>
          {t('staff.templates.withdraw')}
        </Button>
        <Button variant="default" onClick={onDone} data-autofocus>
          {t('staff.cancel')}
        </Button>
      </div>
    </div>
  );
}
