import { Checkbox, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useTexts } from '@/i18n/use-texts';
import classes from './alignment.module.css';
import { type Choice, foundIn } from './choices';

interface Props {
  label: string;
  hint: string;
  choices: Choice[];
  chosen: string[];
  onChosen: (chosen: string[]) => void;
}

const shown = 60;

/** What is chosen as chips that go away; below it a search and what it finds. */
export function ChoiceList({ label, hint, choices, chosen, onChosen }: Props) {
  const { t } = useTexts();
  const title = useId();
  const [typed, setTyped] = useState('');
  const found = foundIn(choices, typed);
  const toggle = (id: string) => onChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <div className={classes.section}>
      <h3 id={title}>{label}</h3>
      <ul className={classes.chosen}>
        {choices
          .filter((choice) => chosen.includes(choice.id))
          .map((choice) => (
            <li key={choice.id}>
              <button
                type="button"
                className={classes.chip}
                aria-label={t('staff.alignment.remove', { label: choice.code })}
                title={choice.text}
                onClick={() => toggle(choice.id)}
              >
                {choice.code} <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
      </ul>
      <TextInput
        type="search"
        label={t('staff.alignment.search')}
        description={hint}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard */}
      <section className={classes.choices} aria-labelledby={title} tabIndex={0}>
        {found.slice(0, shown).map((choice) => (
          <Checkbox
            key={choice.id}
            label={`${choice.code} · ${choice.text}`}
            checked={chosen.includes(choice.id)}
            onChange={() => toggle(choice.id)}
          />
        ))}
        {found.length === 0 && <span className="soft">{t('staff.alignment.not_found')}</span>}
        {found.length > shown && (
          <span className="soft">{t('staff.alignment.more', { count: found.length - shown })}</span>
        )}
      </section>
    </div>
  );
}
