import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Board, Office, Plan } from '@/api/contract';
import { elementsQuery } from '@/api/list-elements';
import { peopleQuery } from '@/api/list-people';
import { useTexts } from '@/i18n/use-texts';
import { type BoardSearchName, type Choices, type FilterChoices, filterChoices } from './board-choices';
import classes from './board-filters.module.css';

interface Props {
  plan: Plan;
  board: Board;
  offices: Office[];
}

/** Every filter of the board, combined, in its address. Closed, it tells which ones hold; each can be taken off. */
export function BoardFilters({ plan, board, offices }: Props) {
  const texts = useTexts();
  const { t, named } = texts;
  const navigate = useNavigate();
  const search = useSearch({ from: '/inside/plans/$plan/board' });
  const [isOpen, setOpen] = useState(false);
  const { data: elements } = useQuery(elementsQuery(plan.id, board.on));
  const { data: people } = useQuery({ ...peopleQuery, enabled: board.choices.people.length > 0 });
  const given: FilterChoices = {
    plan,
    board,
    offices,
    people: people ?? [],
    elements: elements?.items ?? [],
  };
  const choices = filterChoices(given, texts);
  const active = choices.filter((choice) => search[choice.name]);
  const change = (change: Partial<Record<BoardSearchName, string | undefined>>) =>
    navigate({ to: '.', search: (kept) => ({ ...kept, ...change }), replace: true, resetScroll: false });
  return (
    <search className={`${classes.filters} no-print`} aria-label={t('staff.filter.label')}>
      <div className={classes.line}>
        <Button variant="default" size="compact-sm" onClick={() => setOpen(!isOpen)} aria-expanded={isOpen}>
          {t('staff.filter.open', { count: active.length })}
        </Button>
        {active.map((choice) => (
          <Chip
            key={choice.name}
            choice={choice}
            value={search[choice.name] ?? ''}
            onOff={() => change({ [choice.name]: undefined })}
          />
        ))}
        {active.length > 1 && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => change(Object.fromEntries(active.map(({ name }) => [name, undefined])))}
          >
            {t('staff.filter.clear')}
          </Button>
        )}
      </div>
      {isOpen && (
        <div className={classes.choices}>
          {choices.map(({ name, every, options }) => (
            <NativeSelect
              key={name}
              label={named('staff.filter', name)}
              value={search[name] ?? ''}
              onChange={(event) => change({ [name]: event.currentTarget.value || undefined })}
              data={[{ value: '', label: every }, ...options]}
            />
          ))}
        </div>
      )}
    </search>
  );
}

function Chip({ choice, value, onOff }: { choice: Choices; value: string; onOff: () => void }) {
  const { t, named } = useTexts();
  const chosen = choice.options.find((option) => option.value === value)?.label.trim() ?? value;
  return (
    <button
      type="button"
      className={classes.chip}
      onClick={onOff}
      aria-label={t('staff.filter.off', { filter: named('staff.filter', choice.name), chosen })}
    >
      <span className={classes.chosen}>
        <span className="soft">{named('staff.filter', choice.name)}</span> {chosen}
      </span>
      <span aria-hidden="true">×</span>
    </button>
  );
}
