import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import type { EditInstitution, Institution } from '@/api/contract';
import { Refusal } from '@/api/refusal';
import { useTexts } from '@/i18n/use-texts';
import page from '@/ui/page.module.css';
import { ProblemSummary } from '@/ui/problem-summary';
import { editInstitution } from './api/edit-institution';
import { institutionKinds } from './institution-kinds';
import { timeZones } from './time-zones';
import { useInstitutionAct } from './use-institution-act';

interface Props {
  institution: Institution;
}

const languages = [
  { value: 'es', label: 'Español' },
  { value: 'en', label: 'English' },
  { value: 'pt', label: 'Português' },
];

/** Name, kind, where and in which language it works. */
export function InstitutionForm({ institution }: Props) {
  const { t, named } = useTexts();
  const prefix = useId();
  const [typed, setTyped] = useState(() => {
    const { name, kind, time_zone, language } = institution;
    return { name, kind, time_zone, language };
  });
  const saving = useInstitutionAct((given: EditInstitution) => editInstitution(institution.id, given));
  const bind = (field: keyof typeof typed) => ({
    id: `${prefix}${field}`,
    label: t(`staff.institution.${field}`),
    value: typed[field],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setTyped((kept) => ({ ...kept, [field]: value }));
    },
    error: saving.error instanceof Refusal ? saving.error.about(field)?.message : undefined,
  });
  const fields = Object.fromEntries(Object.keys(typed).map((field) => [field, `${prefix}${field}`]));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate({ version: institution.version, ...typed });
  };
  return (
    <form className={page.form} onSubmit={submit} noValidate>
      <ProblemSummary error={saving.error} fields={fields} />
      <div className={page.fields}>
        <TextInput {...bind('name')} autoComplete="organization" />
        <NativeSelect
          {...bind('kind')}
          data={institutionKinds.map((kind) => ({ value: kind, label: named('staff.institution_kind', kind) }))}
        />
        <NativeSelect {...bind('time_zone')} data={timeZones(institution.time_zone)} />
        <NativeSelect {...bind('language')} data={languages} />
      </div>
      <div className={page.acts}>
        <Button type="submit" loading={saving.isPending}>
          {t('staff.save')}
        </Button>
      </div>
    </form>
  );
}
