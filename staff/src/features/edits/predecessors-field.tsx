import { Button, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ElementRow, Predecessor } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import classes from './details.module.css';

interface Props {
  id: string;
  rows: ElementRow[];
  /** The element itself: it does not wait for itself. */
  self: string;
  chosen: Required<Predecessor>[];
  error: string | undefined;
  onChange: (chosen: Required<Predecessor>[]) => void;
}

/** What must end before it begins, with the days between: found by code, told by name. */
export function PredecessorsField({ id, rows, self, chosen, error, onChange }: Props) {
  const { t } = useTexts();
  const [code, setCode] = useState('');
  const byId = new Map(rows.map((row) => [row.id, row]));
  const typed = code.trim().split(' ')[0];
  const found = rows.find((row) => row.code === typed && row.id !== self);
  const isTaken = chosen.some((link) => link.element === found?.id);
  const add = () => {
    if (!found || isTaken) return;
    onChange([...chosen, { element: found.id, lag_days: 0 }]);
    setCode('');
  };
  return (
    <fieldset className={classes.links} aria-describedby={error ? `${id}-error` : undefined}>
      <legend>{t('staff.details.waits_for')}</legend>
      <ul className={classes.chosen}>
        {chosen.map((link) => {
          const row = byId.get(link.element);
          const name = row ? `${row.code} ${row.name}` : link.element;
          return (
            <li key={link.element}>
              <span>{name}</span>
              <NumberInput
                size="xs"
                w="7rem"
                allowDecimal={false}
                aria-label={t('staff.details.lag', { name })}
                suffix={` ${t('staff.details.days')}`}
                value={link.lag_days}
                onChange={(days) =>
                  onChange(
                    chosen.map((other) =>
                      other.element === link.element ? { ...other, lag_days: Number(days) || 0 } : other,
                    ),
                  )
                }
              />
              <button
                type="button"
                aria-label={t('staff.details.remove', { name })}
                onClick={() => onChange(chosen.filter((other) => other.element !== link.element))}
              >
                ×
              </button>
            </li>
          );
        })}
      </ul>
      <div className={classes.add}>
        <TextInput
          id={id}
          label={t('staff.details.code')}
          list={`${id}-codes`}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          error={code.trim() !== '' && !found && t('staff.details.no_such_code')}
        />
        <datalist id={`${id}-codes`}>
          {rows
            .filter((row) => row.id !== self)
            .slice(0, 500)
            .map((row) => (
              <option key={row.id} value={row.code}>
                {row.name}
              </option>
            ))}
        </datalist>
        <Button variant="default" onClick={add} disabled={!found || isTaken}>
          {t('staff.details.add')}
        </Button>
      </div>
      {error && (
        <p id={`${id}-error`} className={classes.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
