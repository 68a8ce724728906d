import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { LightProfile, Plan } from '@/api/contract';
import { editPlan } from '@/api/edit-plan';
import { Refusal } from '@/api/refusal';
import { useTexts } from '@/i18n/use-texts';
import { nextText } from '@/ui/held-lights';
import page from '@/ui/page.module.css';
import { ProblemSummary } from '@/ui/problem-summary';

interface Props {
  plan: Plan;
  profiles: LightProfile[];
  onDone: () => void;
}

/** Another profile for a plan: before it is kept, one reads from when it will judge. */
export function PlanLightsForm({ plan, profiles, onDone }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const client = useQueryClient();
  const [profile, setProfile] = useState(plan.settings.light_profile);
  const [reason, setReason] = useState('');
  const saving = useMutation({
    mutationFn: () =>
      editPlan(plan.id, {
        version: plan.version,
        settings: { light_profile: profile },
        ...(reason.trim() !== '' && { reason: reason.trim() }),
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
      onDone();
    },
  });
  const about = (field: string) => (saving.error instanceof Refusal ? saving.error.about(field)?.message : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <form className={page.form} onSubmit={submit} noValidate>
      <ProblemSummary
        error={saving.error}
        fields={{ 'settings.light_profile': 'plan-light-profile', reason: 'plan-light-reason' }}
      />
      <NativeSelect
        id="plan-light-profile"
        label={t('staff.sheet.light_profile')}
        description={nextText(plan.lights, texts)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={profile}
        error={about('settings.light_profile')}
        onChange={(event) => setProfile(event.currentTarget.value)}
        data={profiles.map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
      />
      {plan.state !== 'draft' && (
        <TextInput
          id="plan-light-reason"
          label={t('staff.edit.reason')}
          description={t('staff.edit.reason_hint')}
          value={reason}
          error={about('reason')}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <div className={page.acts}>
        <Button type="submit" loading={saving.isPending} disabled={profile === plan.settings.light_profile}>
          {t('staff.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('staff.cancel')}
        </Button>
      </div>
    </form>
  );
}
