export const languages = ['es', 'en', 'pt'] as const;
export type Language = (typeof languages)[number];

const place = 'timon-language';

export function isLanguage(text: string | null | undefined): text is Language {
  return languages.some((language) => language === text);
}

/** What the person chose here before; otherwise Spanish, the system's own tongue. */
export function chosenLanguage(): Language | null {
  const kept = localStorage.getItem(place);
  return isLanguage(kept) ? kept : null;
}

export function keepLanguage(language: Language) {
  localStorage.setItem(place, language);
}
