import { Button, Radio, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { PlanRow } from '@/api/contract';
import { Refusal } from '@/api/refusal';
import { useTexts } from '@/i18n/use-texts';
import { Dialog } from '@/ui/dialog';
import { ProblemSummary } from '@/ui/problem-summary';
import { copyPlan } from './api/copy-plan';
import { nextName, nextStart } from './next-plan';
import classes from './plans-page.module.css';

interface Props {
  source: PlanRow;
  onClose: () => void;
}

const parts = ['everything', 'strategy'] as const;

/** Last year's plan as the beginning of next year's: its dates moved, none of its figures. */
export function CopyDialog({ source, onClose }: Props) {
  const { t, named, day } = useTexts();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [code, setCode] = useState(nextName(source.code, source));
  const [name, setName] = useState(nextName(source.name, source));
  const [start, setStart] = useState(nextStart(source));
  const [part, setPart] = useState<(typeof parts)[number]>('everything');
  const copying = useMutation({
    mutationFn: () => copyPlan(source.id, { code: code.trim(), name: name.trim(), start_on: start, part }),
    onSuccess: async (made) => {
      await client.invalidateQueries({ queryKey: ['plans'], exact: true });
      navigate({ to: '/plans/$plan/edit', params: { plan: made.id } });
    },
  });
  const about = (field: string) => (copying.error instanceof Refusal ? copying.error.about(field)?.message : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    copying.mutate();
  };
  return (
    <Dialog isOpen isCareful title={t('staff.copy.of', { plan: source.name })} onClose={onClose}>
      <form className={classes.form} onSubmit={submit} noValidate>
        <ProblemSummary
          error={copying.error}
          fields={{ code: 'copy-code', name: 'copy-name', start_on: 'copy-start' }}
        />
        <TextInput
          id="copy-name"
          label={t('staff.plans.name')}
          value={name}
          error={about('name')}
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <div className={classes.both}>
          <TextInput
            id="copy-code"
            label={t('staff.plans.code')}
            value={code}
            error={about('code')}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          <TextInput
            id="copy-start"
            type="date"
            label={t('staff.plans.start_on')}
            value={start}
            error={about('start_on')}
            onChange={(event) => setStart(event.currentTarget.value)}
          />
        </div>
        <p className="soft">{t('staff.copy.text', { from: day(source.start_on), to: day(start) })}</p>
        <Radio.Group
          label={t('staff.copy.part')}
          value={part}
          onChange={(wanted) => setPart(parts.find((one) => one === wanted) ?? 'everything')}
        >
          {parts.map((one) => (
            <Radio key={one} mt="xs" value={one} label={named('staff.copy.part', one)} />
          ))}
        </Radio.Group>
        <div className={classes.acts}>
          <Button type="submit" loading={copying.isPending}>
            {t('staff.copy.copy')}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {t('staff.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
