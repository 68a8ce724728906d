import { useQueryClient } from '@tanstack/react-query';
import { isLanguage } from '@/i18n/language';
import { useTextsChoice } from '@/i18n/use-texts';

export const languageNames = [
  { value: 'es', label: 'Español' },
  { value: 'en', label: 'English' },
  { value: 'pt', label: 'Português' },
];

/** Changes the language here and asks the server again for what it says in words. */
export function useLanguageChoice() {
  const { setLanguage } = useTextsChoice();
  const client = useQueryClient();
  return (wanted: string) => {
    if (!isLanguage(wanted)) return;
    setLanguage(wanted);
    // Words of lights and rules come from the server in its caller's language.
    setTimeout(() => client.invalidateQueries(), 0);
  };
}
