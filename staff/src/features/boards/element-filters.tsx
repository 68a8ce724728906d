import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Light, Office, Plan } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import classes from './element-filters.module.css';

interface Props {
  plan: Plan;
  offices: Office[];
}

const lights: Light[] = ['red', 'orange', 'yellow', 'green', 'yellow_over', 'red_over', 'purple', 'blue', 'grey'];
const shippedOnly: Light[] = ['orange', 'purple', 'blue'];
type Filter = 'office' | 'light' | 'level' | 'q';

/** Names with their depth in front, as a select can show a tree. */
export function officeChoices(offices: Office[]): { value: string; label: string }[] {
  const depth = new Map<string, number>();
  return offices.map((office) => {
    const own = office.parent === null ? 0 : (depth.get(office.parent) ?? 0) + 1;
    depth.set(office.id, own);
    return { value: office.id, label: `${'\u2003'.repeat(own)}${office.name}` };
  });
}

export function ElementFilters({ plan, offices }: Props) {
  const { t, named } = useTexts();
  const navigate = useNavigate();
  const search = useSearch({ from: '/inside/plans/$plan/board' });
  const [isOpen, setOpen] = useState(false);
  const [clears, setClears] = useState(0);
  const set = (filter: Filter, value: string) =>
    navigate({
      to: '.',
      search: (kept) => ({ ...kept, [filter]: value || undefined }),
      replace: true,
      resetScroll: false,
    });
  const clear = () => {
    setClears(clears + 1);
    navigate({ to: '.', search: ({ office, light, level, q, ...kept }) => kept, replace: true, resetScroll: false });
  };
  const active = [search.office, search.light, search.level, search.q].filter(Boolean).length;
  const isOwnProfile = plan.settings.light_profile !== 'P-110';
  const choices = lights.filter((light) => isOwnProfile || !shippedOnly.includes(light));
  return (
    <search className={`${classes.filters} no-print`} data-open={isOpen}>
      <Button className={classes.opener} variant="default" onClick={() => setOpen(!isOpen)} aria-expanded={isOpen}>
        {t('staff.filter.open', { count: active })}
      </Button>
      <TextInput
        type="search"
        label={t('staff.filter.search')}
        placeholder={t('staff.filter.search_hint')}
        defaultValue={search.q ?? ''}
        key={clears}
        onChange={(event) => set('q', event.currentTarget.value)}
      />
      <NativeSelect
        label={t('staff.filter.office')}
        value={search.office ?? ''}
        onChange={(event) => set('office', event.currentTarget.value)}
        data={[{ value: '', label: t('staff.filter.every_office') }, ...officeChoices(offices)]}
      />
      <NativeSelect
        label={t('staff.filter.light')}
        value={search.light ?? ''}
        onChange={(event) => set('light', event.currentTarget.value)}
        data={[
          { value: '', label: t('staff.filter.every_light') },
          ...choices.map((light) => ({ value: light, label: named('staff.light', light) })),
        ]}
      />
      <NativeSelect
        label={t('staff.filter.level')}
        value={search.level ?? ''}
        onChange={(event) => set('level', event.currentTarget.value)}
        data={[
          { value: '', label: t('staff.filter.every_level') },
          ...plan.levels.map((level) => ({ value: level.name, label: level.name })),
        ]}
      />
      {active > 0 && (
        <Button variant="subtle" onClick={clear}>
          {t('staff.filter.clear')}
        </Button>
      )}
    </search>
  );
}
