import { NativeSelect } from '@mantine/core';
import { useTexts } from '@/i18n/use-texts';
import { languageNames, useLanguageChoice } from './use-language-choice';

export function LanguageMenu() {
  const { t, language } = useTexts();
  const choose = useLanguageChoice();
  return (
    <NativeSelect
      aria-label={t('staff.language')}
      data={languageNames}
      value={language}
      onChange={(event) => choose(event.currentTarget.value)}
      size="sm"
    />
  );
}
