import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '@/api/get-session';
import { useTexts } from '@/i18n/use-texts';
import { ErrorMessage } from '@/ui/error-message';
import page from '@/ui/page.module.css';
import { useTitle } from '@/ui/use-title';
import { institutionQuery } from './api/get-institution';
import { DocumentSettingsForm } from './document-settings-form';
import { EvidenceLimitsForm } from './evidence-limits-form';
import { InstitutionForm } from './institution-form';
import { LogoField } from './logo-field';
import { LookForm } from './look-form';
import { ModuleList } from './module-list';

/** What the institution is, how it looks, and which modules it works with. */
export function InstitutionPage() {
  const { t } = useTexts();
  const { data: session } = useQuery(sessionQuery);
  const id = session?.institution.id ?? '';
  const { data: institution, error, refetch } = useQuery({ ...institutionQuery(id), enabled: id !== '' });
  useTitle(t('staff.administration.institution'));
  if (error && !institution) return <ErrorMessage isPage error={error} onRetry={refetch} />;
  if (!institution) return <Skeleton height={480} />;
  return (
    <div className={page.page}>
      <header>
        <h1>{institution.name}</h1>
        <p className={page.lead}>{t('staff.institution.lead')}</p>
      </header>
      <section className={page.section} aria-labelledby="modules">
        <h2 id="modules">{t('staff.modules.title')}</h2>
        <ModuleList institution={institution} />
      </section>
      <section className={page.section} aria-labelledby="about">
        <h2 id="about">{t('staff.institution.about')}</h2>
        <InstitutionForm key={institution.version} institution={institution} />
      </section>
      <section className={page.section} aria-labelledby="look">
        <h2 id="look">{t('staff.institution.look')}</h2>
        <LogoField institution={institution} />
        <LookForm key={institution.version} institution={institution} />
      </section>
      {institution.modules.some(({ module, is_on }) => module === 'reports' && is_on) && (
        <section className={page.section} aria-labelledby="evidence">
          <h2 id="evidence">{t('staff.evidence_limits.title')}</h2>
          <EvidenceLimitsForm institution={institution} />
        </section>
      )}
      {institution.modules.some(({ module, is_on }) => module === 'reports' && is_on) && (
        <section className={page.section} aria-labelledby="documents">
          <h2 id="documents">{t('staff.document_settings.title')}</h2>
          <DocumentSettingsForm institution={institution} />
        </section>
      )}
    </div>
  );
}
