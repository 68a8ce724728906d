import { NativeSelect } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { isLanguage } from '@/i18n/language';
import { useTexts, useTextsChoice } from '@/i18n/use-texts';

const names = [
  { value: 'es', label: 'Español' },
  { value: 'en', label: 'English' },
  { value: 'pt', label: 'Português' },
];

export function LanguageMenu() {
  const { t, language } = useTexts();
  const { setLanguage } = useTextsChoice();
  const client = useQueryClient();
  const choose = (wanted: string) => {
    if (!isLanguage(wanted)) return;
    setLanguage(wanted);
    // Words of lights and rules come from the server in its caller's language.
    setTimeout(() => client.invalidateQueries(), 0);
  };
  return (
    <NativeSelect
      aria-label={t('staff.language')}
      data={names}
      value={language}
      onChange={(event) => choose(event.currentTarget.value)}
      size="sm"
    />
  );
}
