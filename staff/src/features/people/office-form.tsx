import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import type { Office } from '@/api/contract';
import { Refusal } from '@/api/refusal';
import { useTexts } from '@/i18n/use-texts';
import { ProblemSummary } from '@/ui/problem-summary';
import { addOffice } from './api/add-office';
import { editOffice } from './api/edit-office';
import classes from './list-form.module.css';
import { proposedCode } from './office-rows';

interface Props {
  act: 'add' | 'edit';
  /** The one to edit, or the one above the new one. */
  office: Office;
  offices: Office[];
  onDone: () => void;
}

/** Those that may stand above it: not itself, not what is below it, none of another institution. */
function placesFor(office: Office, offices: Office[]): Office[] {
  const below = new Set([office.id]);
  for (const each of offices) if (each.parent && below.has(each.parent)) below.add(each.id);
  return offices.filter((each) => each.institution === office.institution && !below.has(each.id));
}

export function OfficeForm({ act, office, offices, onDone }: Props) {
  const { t } = useTexts();
  const client = useQueryClient();
  const prefix = useId();
  const isNew = act === 'add';
  const [name, setName] = useState(isNew ? '' : office.name);
  const [code, setCode] = useState(isNew ? '' : office.code);
  const [parent, setParent] = useState(isNew ? office.id : (office.parent ?? ''));
  const saving = useMutation({
    mutationFn: () =>
      isNew
        ? addOffice({ parent, name, code: code || proposedCode(name) })
        : editOffice(office.id, { version: office.version, name, code, ...(parent && { parent }) }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['offices'] });
      onDone();
    },
  });
  const about = (field: string) => (saving.error instanceof Refusal ? saving.error.about(field)?.message : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  const places = isNew ? offices.filter((each) => each.institution === office.institution) : placesFor(office, offices);
  const ids = { name: `${prefix}name`, code: `${prefix}code`, parent: `${prefix}parent` };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <ProblemSummary error={saving.error} fields={ids} />
      <TextInput
        id={ids.name}
        data-autofocus
        label={t('staff.offices.name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={about('name')}
      />
      <TextInput
        id={ids.code}
        label={t('staff.offices.code')}
        placeholder={isNew ? proposedCode(name) : ''}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        error={about('code')}
        maw="12rem"
      />
      {office.kind === 'office' || isNew ? (
        <NativeSelect
          id={ids.parent}
          label={t('staff.offices.parent')}
          data={places.map((each) => ({ value: each.id, label: each.name }))}
          value={parent}
          onChange={(event) => setParent(event.currentTarget.value)}
          error={about('parent')}
        />
      ) : null}
      <Button type="submit" loading={saving.isPending} className={classes.send}>
        {t('staff.save')}
      </Button>
    </form>
  );
}
