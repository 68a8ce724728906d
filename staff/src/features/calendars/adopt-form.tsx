import { Button, NativeSelect, NumberInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { adoptCalendar } from '@/api/adopt-calendar';
import { Refusal } from '@/api/refusal';
import type { Calendar, Country } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import page from '@/ui/page.module.css';
import { ProblemSummary } from '@/ui/problem-summary';

const countries: Country[] = ['AR', 'BO', 'BR', 'CL', 'CO', 'CR', 'EC', 'MX', 'PY', 'PE', 'UY'];

interface Props {
  institution: string;
  calendar: Calendar;
}

/** A country's public holidays, taken over for some years; the time zone proposes which. */
export function AdoptForm({ institution, calendar }: Props) {
  const { t, named } = useTexts();
  const client = useQueryClient();
  const [country, setCountry] = useState<Country>(calendar.adopted.at(-1)?.country ?? calendar.suggested ?? 'MX');
  const [from, setFrom] = useState<string | number>(calendar.year);
  const [to, setTo] = useState<string | number>(calendar.year);
  const adopting = useMutation({
    mutationFn: () => adoptCalendar(institution, { country, from_year: Number(from), to_year: Number(to) }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['institutions', institution, 'calendar'] }),
  });
  const about = (field: string) =>
    adopting.error instanceof Refusal ? adopting.error.about(field)?.message : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    adopting.mutate();
  };
  return (
    <form className={page.section} onSubmit={submit} noValidate>
      <h2>{t('staff.calendar.adopt.title')}</h2>
      <p className="soft">{t('staff.calendar.adopt.text')}</p>
      <ProblemSummary error={adopting.error} fields={{ from_year: 'adopt-from', to_year: 'adopt-to' }} />
      <div className={page.fields}>
        <NativeSelect
          label={t('staff.calendar.adopt.country')}
          value={country}
          onChange={(event) => setCountry(event.currentTarget.value as Country)}
          data={countries.map((code) => ({ value: code, label: named('staff.country', code) }))}
        />
        <NumberInput
          id="adopt-from"
          label={t('staff.calendar.adopt.from')}
          value={from}
          onChange={setFrom}
          error={about('from_year')}
          hideControls
          thousandSeparator=""
        />
        <NumberInput
          id="adopt-to"
          label={t('staff.calendar.adopt.to')}
          value={to}
          onChange={setTo}
          error={about('to_year')}
          hideControls
          thousandSeparator=""
        />
      </div>
      <p role="status">{adopting.data && t('staff.calendar.adopt.done', { ...adopting.data })}</p>
      <div className={page.acts}>
        <Button type="submit" loading={adopting.isPending}>
          {t('staff.calendar.adopt.act')}
        </Button>
      </div>
    </form>
  );
}
