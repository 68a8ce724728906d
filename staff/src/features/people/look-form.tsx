import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import type { EditInstitution, Institution } from '@/api/contract';
import { Refusal } from '@/api/refusal';
import { useTexts } from '@/i18n/use-texts';
import page from '@/ui/page.module.css';
import { ProblemSummary } from '@/ui/problem-summary';
import { editInstitution } from './api/edit-institution';
import { contrastWith, darkPapers, lightPapers, readableOn } from './contrast';
import classes from './look-form.module.css';
import { useInstitutionAct } from './use-institution-act';

interface Props {
  institution: Institution;
}

/** The program's own. */
const usual = { accent: '#0b5d74', accent_dark: '#7cc4d8' };

/** The institution's colour, one for each theme, with the contrast that words in it would have. */
export function LookForm({ institution }: Props) {
  const { t, value } = useTexts();
  const prefix = useId();
  const [accent, setAccent] = useState(institution.accent ?? '');
  const [dark, setDark] = useState(institution.accent_dark ?? '');
  const saving = useInstitutionAct((given: EditInstitution) => editInstitution(institution.id, given));
  const about = (field: string) => (saving.error instanceof Refusal ? saving.error.about(field)?.message : undefined);
  const save = (light: string, other: string) =>
    saving.mutate({ version: institution.version, accent: light || null, accent_dark: other || null });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(accent.trim(), dark.trim());
  };
  const box = (field: 'accent' | 'accent_dark', text: string, set: (text: string) => void, papers: string[]) => {
    const ratio = contrastWith(text.trim(), papers);
    return (
      <div className={classes.colour}>
        <TextInput
          id={`${prefix}${field}`}
          label={t(`staff.institution.${field}`)}
          placeholder={usual[field]}
          value={text}
          onChange={(event) => set(event.currentTarget.value)}
          error={about(field)}
          description={ratio === null ? undefined : t('staff.institution.contrast', { ratio: value(ratio) })}
          leftSectionWidth={48}
          leftSection={
            <input
              type="color"
              className={classes.swatch}
              aria-label={t(`staff.institution.${field}_pick`)}
              value={ratio === null ? usual[field] : text.trim()}
              onChange={(event) => set(event.currentTarget.value)}
            />
          }
        />
      </div>
    );
  };
  return (
    <form className={page.form} onSubmit={submit} noValidate>
      <ProblemSummary
        error={saving.error}
        fields={{ accent: `${prefix}accent`, accent_dark: `${prefix}accent_dark` }}
      />
      <p className={page.lead}>{t('staff.institution.accent_lead')}</p>
      <div className={page.fields}>
        {box('accent', accent, setAccent, lightPapers)}
        {box('accent_dark', dark, setDark, darkPapers)}
      </div>
      <div className={page.acts}>
        <Button type="submit" loading={saving.isPending}>
          {t('staff.save')}
        </Button>
        <Button
          variant="default"
          disabled={contrastWith(accent.trim(), lightPapers) === null}
          onClick={() => {
            setDark(readableOn(accent.trim(), darkPapers));
            setAccent(readableOn(accent.trim(), lightPapers));
          }}
        >
          {t('staff.institution.make_readable')}
        </Button>
        {institution.accent && (
          <Button variant="subtle" onClick={() => save('', '')}>
            {t('staff.institution.no_accent')}
          </Button>
        )}
      </div>
    </form>
  );
}
