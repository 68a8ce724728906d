import { Button, Popover, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Period } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import classes from './day-picker.module.css';

interface Props {
  on: string;
  periods: Period[];
}

const finest: Period['kind'][] = ['month', 'two_months', 'quarter', 'four_months', 'half_year', 'year'];

/** The ends of the plan's shortest periods, newest first: the days on which figures change. */
export function periodEnds(periods: Period[]): Period[] {
  const kind = finest.find((wanted) => periods.some((period) => period.kind === wanted));
  return periods.filter((period) => period.kind === kind).reverse();
}

const intoView = (button: HTMLButtonElement | null) => button?.scrollIntoView({ block: 'nearest' });

/** The day of evaluation: the end of a period, or any other day. */
export function DayPicker({ on, periods }: Props) {
  const { t, day, shortDay } = useTexts();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const choose = (wanted: string) => {
    if (wanted === '') return;
    setOpen(false);
    navigate({ to: '.', search: (kept) => ({ ...kept, on: wanted }), resetScroll: false });
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" shadow="md" trapFocus withinPortal={false}>
      <Popover.Target>
        <Button
          className={classes.opener}
          variant="default"
          onClick={() => setOpen(!isOpen)}
          aria-haspopup="dialog"
          rightSection="▾"
        >
          {t('staff.day.at', { day: day(on) })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('staff.day.choose')}>
        <div className={classes.choices}>
          <p className="soft">{t('staff.day.period_ends')}</p>
          <ul>
            {periodEnds(periods).map((period) => (
              <li key={period.id}>
                <button
                  type="button"
                  ref={period.end_on === on ? intoView : undefined}
                  aria-pressed={period.end_on === on}
                  onClick={() => choose(period.end_on)}
                >
                  <span>{period.name}</span>
                  <span className="soft figure">{shortDay(period.end_on)}</span>
                </button>
              </li>
            ))}
          </ul>
          <TextInput
            type="date"
            label={t('staff.day.other')}
            defaultValue={on}
            onBlur={(event) => event.currentTarget.value !== on && choose(event.currentTarget.value)}
          />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
