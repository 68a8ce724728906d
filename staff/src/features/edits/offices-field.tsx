import { NativeSelect } from '@mantine/core';
import type { Office } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import classes from './details.module.css';

interface Props {
  id: string;
  offices: Office[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

/** Offices that help: one is added by choosing it, and each can be taken off. */
export function OfficesField({ id, offices, chosen, onChange }: Props) {
  const { t } = useTexts();
  const names = new Map(offices.map((office) => [office.id, office.name]));
  return (
    <div>
      <NativeSelect
        id={id}
        label={t('staff.element.collaborating')}
        value=""
        onChange={(event) => onChange([...chosen, event.currentTarget.value])}
        data={[
          { value: '', label: t('staff.details.add_office') },
          ...offices
            .filter((office) => !chosen.includes(office.id))
            .map(({ id: value, name }) => ({ value, label: name })),
        ]}
      />
      <ul className={classes.chosen}>
        {chosen.map((office) => (
          <li key={office}>
            <span>{names.get(office) ?? office}</span>
            <button
              type="button"
              aria-label={t('staff.details.remove', { name: names.get(office) ?? '' })}
              onClick={() => onChange(chosen.filter((other) => other !== office))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
