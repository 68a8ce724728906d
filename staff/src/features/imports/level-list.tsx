import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { DraftLevel, MapDraft } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { addedLevel, withLevel, withoutLevel } from './draft';
import classes from './map-page.module.css';

interface Props {
  draft: MapDraft;
  onDraft: (draft: MapDraft) => void;
}

const kinds: DraftLevel['kind'][] = ['strategic_level', 'initiative', 'goal', 'intermediate_goal', 'activity'];

/** The plan's levels from the top down, as its columns name them. */
export function LevelList({ draft, onDraft }: Props) {
  const { t, named } = useTexts();
  return (
    <fieldset className={classes.levels}>
      <legend>{t('staff.map.levels')}</legend>
      <ol>
        {draft.levels.map((level) => (
          <li key={level.code}>
            <TextInput
              size="xs"
              aria-label={t('staff.map.level_name')}
              value={level.name}
              onChange={(event) => onDraft(withLevel(draft, level.code, { name: event.currentTarget.value }))}
            />
            <NativeSelect
              size="xs"
              aria-label={t('staff.map.level_kind', { level: level.name })}
              value={level.kind}
              data={kinds.map((value) => ({ value, label: named('staff.kind_one', value) }))}
              onChange={(event) => {
                const kind = kinds.find((known) => known === event.currentTarget.value);
                if (kind) onDraft(withLevel(draft, level.code, { kind }));
              }}
            />
            <Button
              size="xs"
              variant="subtle"
              aria-label={t('staff.map.level_remove', { level: level.name })}
              onClick={() => onDraft(withoutLevel(draft, level.code))}
            >
              {t('staff.map.remove')}
            </Button>
          </li>
        ))}
      </ol>
      <Button
        size="xs"
        variant="default"
        onClick={() => onDraft(addedLevel(draft, t('staff.map.new_level')))}
        w="max-content"
      >
        {t('staff.map.level_add')}
      </Button>
    </fieldset>
  );
}
