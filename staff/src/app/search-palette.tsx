import { Modal, TextInput } from '@mantine/core';
import { type KeyboardEvent, useId, useState } from 'react';
import type { PlanRow, Session } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { useOpened } from '@/ui/use-opened';
import { inGroups, matching, type PaletteItem } from './palette-item';
import { PaletteRow } from './palette-row';
import classes from './search-palette.module.css';
import { usePaletteActs } from './use-palette-acts';
import { usePaletteFound } from './use-palette-found';

interface Props {
  isOpen: boolean;
  session: Session;
  plan: PlanRow | null;
  onClose: () => void;
  onHelp: () => void;
}

/** One box for everything: elements, people, offices, reports one owes, and what one can do. */
export function SearchPalette({ isOpen, session, plan, onClose, onHelp }: Props) {
  const { t, named } = useTexts();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const acts = usePaletteActs(session, plan, onHelp);
  const { items: found, isWaiting, error } = usePaletteFound({ isOpen, typed, session, plan });
  const groups = inGroups([...found, ...matching(acts, typed)]);
  const items = groups.flatMap(([, its]) => its);
  const close = () => {
    setTyped('');
    setAt(0);
    onClose();
  };
  const choose = (item: PaletteItem) => {
    close();
    item.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const item = items[at];
    if (event.key === 'Enter' && item) choose(item);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = Math.min(items.length - 1, Math.max(0, at + step));
    setAt(next);
    document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' });
  };
  const isEmpty = found.length === 0 && typed.trim() !== '';
  return (
    <Modal.Root opened={useOpened(isOpen)} onClose={close} size="lg" padding={0}>
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
          aria-activedescendant={items[at] ? `${listId}-${at}` : undefined}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <p role="status" className={isEmpty ? classes.none : 'unseen'}>
          {error
            ? t('staff.search.failed')
            : isEmpty && !isWaiting
              ? t(typed.trim().length < 2 ? 'staff.search.more_letters' : 'staff.search.none')
              : isWaiting
                ? t('staff.search.waiting')
                : t('staff.search.count', { count: items.length })}
        </p>
        <div
          id={listId}
          role="listbox"
          aria-label={t('staff.search.found')}
          aria-busy={isWaiting}
          className={classes.list}
          tabIndex={-1}
        >
          {groups.map(([group, its]) => (
            // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
            <div key={group} role="group" aria-labelledby={`${listId}-${group}`}>
              <div id={`${listId}-${group}`} className={classes.group} role="presentation">
                {named('staff.palette.group', group)}
              </div>
              {its.map((item) => (
                <PaletteRow
                  key={`${item.group}.${item.id}`}
                  id={`${listId}-${items.indexOf(item)}`}
                  item={item}
                  isChosen={items[at] === item}
                  onChoose={() => choose(item)}
                />
              ))}
            </div>
          ))}
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}
