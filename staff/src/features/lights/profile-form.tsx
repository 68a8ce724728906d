import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Light, LightProfile } from '@/api/contract';
import { lightProfilesQuery } from '@/api/list-light-profiles';
import { Refusal } from '@/api/refusal';
import { parseNumber } from '@/i18n/numbers';
import { useTexts } from '@/i18n/use-texts';
import { LightMark } from '@/ui/light-mark';
import page from '@/ui/page.module.css';
import { ProblemSummary } from '@/ui/problem-summary';
import { addLightProfile } from './api/add-light-profile';
import { bandsOf, type Edge, edgesOf } from './interval';
import classes from './profiles-page.module.css';

interface Props {
  from: LightProfile;
  onDone: () => void;
}

const lights: Light[] = ['red', 'orange', 'yellow', 'green', 'yellow_over', 'red_over', 'purple', 'blue'];

/** A new profile that begins as another: its bands are typed by where each ends, so that they always cover [0, ∞). */
export function ProfileForm({ from, onDone }: Props) {
  const { t, named, language } = useTexts();
  const client = useQueryClient();
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [edges, setEdges] = useState<Edge[]>(() => edgesOf(from.bands));
  const adding = useMutation({
    mutationFn: () =>
      addLightProfile({
        code: code.trim(),
        name: name.trim(),
        style: 'bands',
        bands: bandsOf(edges, (text) => parseNumber(text, language)),
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: lightProfilesQuery.queryKey });
      onDone();
    },
  });
  const about = (field: string) => (adding.error instanceof Refusal ? adding.error.about(field)?.message : undefined);
  const set = (index: number, change: Partial<Edge>) =>
    setEdges((kept) => kept.map((edge, at) => (at === index ? { ...edge, ...change } : edge)));
  const remove = (index: number) =>
    setEdges((kept) =>
      kept
        .filter((_, at) => at !== index)
        .map((edge, at, left) => (at === left.length - 1 ? { ...edge, upper: '' } : edge)),
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    adding.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <ProblemSummary error={adding.error} fields={{ name: 'profile-name', code: 'profile-code' }} />
      <div className={page.fields}>
        <TextInput
          id="profile-name"
          data-autofocus
          label={t('staff.profiles.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={about('name')}
        />
        <TextInput
          id="profile-code"
          label={t('staff.profiles.code')}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          error={about('code')}
        />
      </div>
      <p className="soft">{t('staff.profiles.edges_hint')}</p>
      <ol className={classes.edges}>
        {edges.map((edge, index) => {
          const isLast = index === edges.length - 1;
          const wrong = ['lower', 'upper', 'word', 'light', 'is_lower_included']
            .map((field) => about(`bands[${index}].${field}`))
            .filter(Boolean);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a band is its place
            <li key={index}>
              <LightMark light={edge.light} shape={edge.shape} />
              <NativeSelect
                aria-label={t('staff.profiles.light', { number: index + 1 })}
                data={lights.map((light) => ({ value: light, label: named('staff.light_colour', light) }))}
                value={edge.light}
                onChange={(event) => set(index, { light: event.currentTarget.value as Light })}
              />
              <TextInput
                aria-label={t('staff.profiles.word', { number: index + 1 })}
                value={edge.word}
                onChange={(event) => set(index, { word: event.currentTarget.value })}
              />
              {isLast ? (
                <span className="soft">{t('staff.profiles.no_end')}</span>
              ) : (
                <>
                  <TextInput
                    aria-label={t('staff.profiles.upper', { number: index + 1 })}
                    inputMode="decimal"
                    value={edge.upper}
                    onChange={(event) => set(index, { upper: event.currentTarget.value })}
                  />
                  <Checkbox
                    label={t('staff.profiles.upper_included')}
                    checked={edge.isUpperIncluded}
                    onChange={(event) => set(index, { isUpperIncluded: event.currentTarget.checked })}
                  />
                </>
              )}
              {edges.length > 2 && (
                <Button variant="subtle" size="compact-sm" onClick={() => remove(index)}>
                  {t('staff.profiles.remove', { number: index + 1 })}
                </Button>
              )}
              {wrong.length > 0 && <p className={classes.wrong}>{wrong.join(' ')}</p>}
            </li>
          );
        })}
      </ol>
      <Button type="submit" loading={adding.isPending} w="max-content">
        {t('staff.profiles.add')}
      </Button>
    </form>
  );
}
