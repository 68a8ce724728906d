import { NativeSelect, TextInput } from '@mantine/core';
import type { MapDraft } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import classes from './map-page.module.css';

interface Props {
  draft: MapDraft;
  onDraft: (draft: MapDraft) => void;
}

const accumulations: MapDraft['accumulation'][] = ['sum', 'last', 'mean'];

/** What no column tells: the plan's code, name and days, and how values of one year add up. */
export function PlanFields({ draft, onDraft }: Props) {
  const { t, named } = useTexts();
  const day = (name: 'start_on' | 'end_on') => (
    <TextInput
      id={`map-${name}`}
      type="date"
      label={t(`staff.map.${name}`)}
      value={draft[name] ?? ''}
      onChange={(event) => onDraft({ ...draft, [name]: event.currentTarget.value || null })}
    />
  );
  return (
    <fieldset className={classes.fields}>
      <legend>{t('staff.map.plan')}</legend>
      <TextInput
        id="map-plan_code"
        label={t('staff.imports.plan')}
        description={t('staff.map.plan_code_hint')}
        value={draft.plan_code}
        onChange={(event) => onDraft({ ...draft, plan_code: event.currentTarget.value })}
      />
      <TextInput
        id="map-plan_name"
        label={t('staff.map.plan_name')}
        value={draft.plan_name}
        onChange={(event) => onDraft({ ...draft, plan_name: event.currentTarget.value })}
      />
      {day('start_on')}
      {day('end_on')}
      <NativeSelect
        label={t('staff.map.accumulation')}
        value={draft.accumulation}
        data={accumulations.map((value) => ({ value, label: named('staff.map_accumulation', value) }))}
        onChange={(event) => {
          const wanted = accumulations.find((known) => known === event.currentTarget.value);
          if (wanted) onDraft({ ...draft, accumulation: wanted });
        }}
      />
    </fieldset>
  );
}
