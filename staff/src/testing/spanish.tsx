import spanish from '@catalogues/es.json';
import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { textsOf } from '@/i18n/texts';
import { TextsContext } from '@/i18n/use-texts';

export const spanishTexts = textsOf('es', spanish, 'America/Bogota');

/** What a component needs around it, in Spanish. */
export function Spanish({ children }: { children: ReactNode }) {
  return (
    <MantineProvider env="test" withGlobalClasses={false}>
      <TextsContext.Provider value={{ texts: spanishTexts, setLanguage: () => {} }}>{children}</TextsContext.Provider>
    </MantineProvider>
  );
}
