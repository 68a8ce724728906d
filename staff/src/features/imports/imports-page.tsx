import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { sessionQuery } from '@/api/get-session';
import { useTexts } from '@/i18n/use-texts';
import { Message } from '@/ui/message';
import { useTitle } from '@/ui/use-title';
import { ImportForm } from './import-form';
import { ImportList } from './import-list';
import classes from './imports-page.module.css';

/** Brings a workbook in: first a trial that changes nothing, then for real. */
export function ImportsPage() {
  const { t } = useTexts();
  const { data: session } = useQuery(sessionQuery);
  useTitle(t('staff.imports.title'));
  if (!session?.actions.includes('import_plan')) {
    return (
      <Message isPage title={t('staff.error.not_allowed.title')}>
        <p>{t('staff.imports.not_allowed')}</p>
      </Message>
    );
  }
  return (
    <div className={classes.page}>
      <header>
        <h1>{t('staff.imports.title')}</h1>
        <p>{t('staff.imports.text')}</p>
      </header>
      <section className={classes.first} aria-labelledby="map-first">
        <h2 id="map-first">{t('staff.map.title')}</h2>
        <p>{t('staff.map.text')}</p>
        <Button component={Link} to="/imports/map" w="max-content">
          {t('staff.map.begin')}
        </Button>
      </section>
      <h2 className={classes.title}>{t('staff.imports.with_map')}</h2>
      <div className={classes.halves}>
        <ImportForm />
        <ImportList />
      </div>
    </div>
  );
}
