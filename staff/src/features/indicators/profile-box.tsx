import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ChangeEvent, ReactNode } from 'react';
import type { LightChoices } from '@/api/contract';
import { lightProfilesQuery } from '@/api/list-light-profiles';
import { useTexts } from '@/i18n/use-texts';
import { heldText, nextText } from '@/ui/held-lights';

interface Props {
  id: string;
  label: ReactNode;
  value: string;
  error: ReactNode;
  disabled: boolean;
  /** As it was read: another one is told from when it will judge. */
  chosen: string;
  lights: LightChoices | null;
  onChange: (event: ChangeEvent<HTMLSelectElement>) => void;
}

/** By which profile an indicator is judged: its own, or the plan's. What was judged stays judged. */
export function ProfileBox({ chosen, lights, value, ...box }: Props) {
  const texts = useTexts();
  const { data: profiles } = useQuery(lightProfilesQuery);
  const isOther = value !== chosen;
  return (
    <NativeSelect
      {...box}
      value={value}
      maw="44rem"
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={
        lights && (isOther ? nextText(lights, texts) : lights.held.length > 1 ? heldText(lights, texts) : null)
      }
      data={[
        { value: '', label: texts.t('staff.lights.of_plan') },
        ...(profiles ?? []).map(({ code, name }) => ({ value: code, label: `${name} (${code})` })),
      ]}
    />
  );
}
