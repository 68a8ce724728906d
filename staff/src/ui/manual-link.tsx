import { useTexts } from '@/i18n/use-texts';

interface Props {
  /** A file of docs/manual without its ending; the table of contents where there is none. */
  chapter?: 'administracion' | 'ciudadania' | 'director' | 'ejecutor' | 'planeacion' | 'titular' | 'verificador';
}

const places = { es: '/es/ayuda', en: '/en/help', pt: '/pt/ajuda' };

/** To the manual, which is a page of the portal: in a window of its own, so that nothing typed is left behind. */
export function ManualLink({ chapter }: Props) {
  const { t, language } = useTexts();
  const place = places[language];
  return (
    <a href={chapter ? `${place}/${chapter}` : place} target="_blank" rel="noreferrer">
      {t('staff.manual')}
    </a>
  );
}
