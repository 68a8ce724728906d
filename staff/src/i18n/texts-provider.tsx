import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { chosenLanguage, keepLanguage, type Language } from './language';
import { type Catalogue, loadCatalogue, textsOf } from './texts';
import { TextsContext } from './use-texts';

interface Props {
  language: Language;
  timeZone: string;
  children: ReactNode;
}

/** Shows nothing until the first catalogue is here; later changes swap without a gap. */
export function TextsProvider({ language: offered, timeZone, children }: Props) {
  const [chosen, setChosen] = useState(chosenLanguage);
  const [loaded, setLoaded] = useState<{ language: Language; catalogue: Catalogue } | null>(null);
  const language = chosen ?? offered;

  useEffect(() => {
    let isWanted = true;
    loadCatalogue(language).then((catalogue) => {
      if (isWanted) setLoaded({ language, catalogue });
    });
    document.documentElement.lang = language;
    return () => {
      isWanted = false;
    };
  }, [language]);

  const setLanguage = useCallback((wanted: Language) => {
    keepLanguage(wanted);
    setChosen(wanted);
  }, []);

  const value = useMemo(
    () => loaded && { texts: textsOf(loaded.language, loaded.catalogue, timeZone), setLanguage },
    [loaded, timeZone, setLanguage],
  );
  return value && <TextsContext.Provider value={value}>{children}</TextsContext.Provider>;
}
