import { Input } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { parseNumber } from '@/i18n/numbers';
import { useTexts } from '@/i18n/use-texts';
import classes from './number-box.module.css';

interface Props {
  label: string;
  unit: string;
  text: string;
  onText: (text: string) => void;
  error?: string | undefined;
  hint?: ReactNode;
  id?: string;
}

/** A box for a number, its unit printed after it. Below: how the number was understood. */
export function NumberBox({ label, unit, text, onText, error, hint, id }: Props) {
  const { t, value, language } = useTexts();
  const unitId = useId();
  const ownId = useId();
  const boxId = id ?? ownId;
  const number = parseNumber(text, language);
  const isWrong = text.trim() !== '' && number === null;
  const understood = number !== null && t('staff.number.understood', { number: value(number), unit });
  return (
    <Input.Wrapper label={label} id={boxId} error={isWrong ? t('staff.number.wrong') : error}>
      <div className={classes.line}>
        <Input
          id={boxId}
          className={classes.box}
          inputMode="decimal"
          autoComplete="off"
          value={text}
          onChange={(event) => onText(event.currentTarget.value)}
          error={isWrong || error !== undefined}
          aria-describedby={`${unitId} ${boxId}-error`}
        />
        <span id={unitId} className={classes.unit}>
          {unit}
        </span>
      </div>
      {!isWrong && error === undefined && <p className={classes.hint}>{understood || hint || '\u00a0'}</p>}
    </Input.Wrapper>
  );
}
