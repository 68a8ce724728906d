import { Button, FileButton } from '@mantine/core';
import type { Institution } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import { ProblemSummary } from '@/ui/problem-summary';
import { setLogo } from './api/set-logo';
import classes from './look-form.module.css';
import { useInstitutionAct } from './use-institution-act';

interface Props {
  institution: Institution;
}

/** The institution's sign: a small picture, on every page and in print. */
export function LogoField({ institution }: Props) {
  const { t } = useTexts();
  const setting = useInstitutionAct((file: File | null) => setLogo(institution.id, file));
  return (
    <>
      <ProblemSummary error={setting.error} />
      <div className={classes.logo}>
        {institution.logo ? (
          <img src={institution.logo} alt={t('staff.institution.logo_of', { name: institution.name })} />
        ) : (
          <span className={classes.empty}>{t('staff.institution.no_logo')}</span>
        )}
        <FileButton onChange={(file) => file && setting.mutate(file)} accept="image/png,image/jpeg,image/webp">
          {(props) => (
            <Button {...props} variant="default" loading={setting.isPending}>
              {t('staff.institution.choose_logo')}
            </Button>
          )}
        </FileButton>
        {institution.logo && (
          <Button variant="subtle" onClick={() => setting.mutate(null)}>
            {t('staff.institution.delete_logo')}
          </Button>
        )}
        <span className="soft">{t('staff.institution.logo_hint')}</span>
      </div>
    </>
  );
}
