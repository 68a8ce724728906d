import { Modal, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useId, useState } from 'react';
import type { ElementRow, PlanRow } from '@/api/contract';
import { elementsQuery } from '@/api/list-elements';
import { useDay } from '@/api/use-day';
import { folded } from '@/i18n/folded';
import { useTexts } from '@/i18n/use-texts';
import { Light } from '@/ui/light';
import classes from './search-palette.module.css';

interface Props {
  isOpen: boolean;
  plan: PlanRow | null;
  onClose: () => void;
}

const most = 40;

function matching(rows: ElementRow[], typed: string): ElementRow[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows.filter((row) => row.parent === null).slice(0, most);
  const found = rows.filter((row) => {
    const text = `${folded(row.code)} ${folded(row.name)}`;
    return words.every((word) => text.includes(word));
  });
  const isCode = (row: ElementRow) => Number(folded(row.code) === words.join(' '));
  return found.sort((one, other) => isCode(other) - isCode(one)).slice(0, most);
}

/** Goes to any element of the plan by a few letters of its name or its code. */
export function SearchPalette({ isOpen, plan, onClose }: Props) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const on = useDay();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const { data } = useQuery({ ...elementsQuery(plan?.id ?? '', on), enabled: isOpen && plan !== null });
  const found = matching(data?.items ?? [], typed);
  const close = () => {
    setTyped('');
    setAt(0);
    onClose();
  };
  const go = (row: ElementRow) => {
    close();
    navigate({
      to: '/elements/$element',
      params: { element: row.id },
      search: ({ on: day }) => (day ? { on: day } : {}),
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = found[at];
    if (event.key === 'Enter' && row) go(row);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = Math.min(found.length - 1, Math.max(0, at + step));
    setAt(next);
    document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <Modal.Root opened={isOpen} onClose={close} size="lg" padding={0}>
      <Modal.Overlay />
      <Modal.Content aria-label={t('staff.search.open')}>
        <TextInput
          data-autofocus
          size="lg"
          variant="unstyled"
          className={classes.box}
          placeholder={t('staff.search.hint')}
          aria-label={t('staff.search.hint')}
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={found[at] ? `${listId}-${at}` : undefined}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <div id={listId} role="listbox" aria-label={t('staff.search.found')} className={classes.list} tabIndex={-1}>
          {found.map((row, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard works in the box above
            <div
              key={row.id}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === at}
              tabIndex={-1}
              className={classes.row}
              onClick={() => go(row)}
            >
              <span className={classes.code}>{row.code}</span>
              <span className={classes.name}>{row.name}</span>
              <Light light={row.light} basis={row.basis} />
            </div>
          ))}
        </div>
        {found.length === 0 && (
          <p className={classes.none}>{plan ? t('staff.search.none') : t('staff.search.no_plan')}</p>
        )}
      </Modal.Content>
    </Modal.Root>
  );
}
