import { Button, Radio, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Refusal } from '@/api/refusal';
import { useTexts } from '@/i18n/use-texts';
import { Dialog } from '@/ui/dialog';
import { ProblemSummary } from '@/ui/problem-summary';
import { createPlan } from './api/create-plan';
import { type TemplateName, templateNames, templates } from './plan-templates';
import classes from './plans-page.module.css';

interface Props {
  onClose: () => void;
}

const fields = ['name', 'code', 'start_on', 'end_on'] as const;

/** A plan from nothing, with the levels of one of the templates. */
export function NewPlanDialog({ onClose }: Props) {
  const { t, named } = useTexts();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [typed, setTyped] = useState({ name: '', code: '', start_on: '', end_on: '' });
  const [template, setTemplate] = useState<TemplateName>('usual');
  const making = useMutation({
    mutationFn: () => {
      const levels = templates[template];
      return createPlan({ ...typed, ...(levels && { levels }) });
    },
    onSuccess: async (made) => {
      await client.invalidateQueries({ queryKey: ['plans'], exact: true });
      navigate({ to: '/plans/$plan/edit', params: { plan: made.id } });
    },
  });
  const about = (field: string) => (making.error instanceof Refusal ? making.error.about(field)?.message : undefined);
  const isComplete = fields.every((field) => typed[field].trim() !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isComplete) making.mutate();
  };
  const box = (field: (typeof fields)[number]) => (
    <TextInput
      id={`new-plan-${field}`}
      type={field.endsWith('_on') ? 'date' : 'text'}
      label={t(`staff.plans.${field}`)}
      value={typed[field]}
      error={about(field)}
      onChange={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })}
    />
  );
  return (
    <Dialog isOpen isCareful title={t('staff.plans.new')} onClose={onClose}>
      <form className={classes.form} onSubmit={submit} noValidate>
        <ProblemSummary
          error={making.error}
          fields={Object.fromEntries(fields.map((field) => [field, `new-plan-${field}`]))}
        />
        {box('name')}
        {box('code')}
        <div className={classes.both}>
          {box('start_on')}
          {box('end_on')}
        </div>
        <Radio.Group
          label={t('staff.plans.template')}
          value={template}
          onChange={(wanted) => setTemplate(templateNames.find((name) => name === wanted) ?? 'usual')}
        >
          {templateNames.map((name) => (
            <Radio
              key={name}
              mt="xs"
              value={name}
              label={named('staff.template', name)}
              description={named('staff.template_levels', name)}
            />
          ))}
        </Radio.Group>
        <p className="soft">{t('staff.plans.or_copy')}</p>
        <div className={classes.acts}>
          <Button type="submit" disabled={!isComplete} loading={making.isPending}>
            {t('staff.plans.begin')}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {t('staff.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
