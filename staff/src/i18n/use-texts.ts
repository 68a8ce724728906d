import { createContext, useContext } from 'react';
import type { Language } from './language';
import type { Texts } from './texts';

export interface TextsChoice {
  texts: Texts;
  setLanguage: (language: Language) => void;
}

export const TextsContext = createContext<TextsChoice | null>(null);

export function useTextsChoice(): TextsChoice {
  const choice = useContext(TextsContext);
  if (choice === null) throw new Error('a screen outside TextsProvider');
  return choice;
}

export function useTexts(): Texts {
  return useTextsChoice().texts;
}
