import { Button, Checkbox, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { Refusal } from '@/api/refusal';
import { useTexts } from '@/i18n/use-texts';
import { Dialog } from '@/ui/dialog';
import { ProblemSummary } from '@/ui/problem-summary';
import { chooseDefaultView } from './api/choose-default-view';
import { viewsQuery } from './api/list-views';
import { saveView } from './api/save-view';

interface Props {
  plan: string;
  address: string;
  mayShare: boolean;
  isOpen: boolean;
  onClose: () => void;
}

export function SaveViewForm({ isOpen, onClose, ...form }: Props) {
  const { t } = useTexts();
  return (
    <Dialog title={t('staff.views.save_title')} isOpen={isOpen} onClose={onClose} isCareful>
      <Form {...form} onDone={onClose} />
    </Dialog>
  );
}

function Form({
  plan,
  address,
  mayShare,
  onDone,
}: Pick<Props, 'plan' | 'address' | 'mayShare'> & { onDone: () => void }) {
  const { t } = useTexts();
  const client = useQueryClient();
  const id = useId();
  const [name, setName] = useState('');
  const [isShared, setShared] = useState(false);
  const [isDefault, setDefault] = useState(false);
  const saving = useMutation({
    mutationFn: async () => {
      const view = await saveView(plan, { name: name.trim(), address, is_shared: isShared });
      if (isDefault) await chooseDefaultView(plan, view.id);
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: viewsQuery(plan).queryKey });
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <ProblemSummary error={saving.error} fields={{ name: id }} />
        <TextInput
          id={id}
          data-autofocus
          label={t('staff.views.name')}
          description={t('staff.views.name_hint')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={saving.error instanceof Refusal ? saving.error.about('name')?.message : undefined}
        />
        <p className="soft">{t('staff.views.holds')}</p>
        {mayShare && (
          <Checkbox
            label={t('staff.views.is_shared')}
            checked={isShared}
            onChange={(event) => setShared(event.currentTarget.checked)}
          />
        )}
        <Checkbox
          label={t('staff.views.is_default')}
          checked={isDefault}
          onChange={(event) => setDefault(event.currentTarget.checked)}
        />
        <Button type="submit" loading={saving.isPending} w="max-content">
          {t('staff.views.keep')}
        </Button>
      </Stack>
    </form>
  );
}
