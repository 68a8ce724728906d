import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LightProfile } from '@/api/contract';
import { lightProfilesQuery } from '@/api/list-light-profiles';
import { useTexts } from '@/i18n/use-texts';
import { Dialog } from '@/ui/dialog';
import { ErrorMessage } from '@/ui/error-message';
import { LightMark } from '@/ui/light-mark';
import page from '@/ui/page.module.css';
import { TableLinks } from '@/ui/table-links';
import { useTitle } from '@/ui/use-title';
import { intervalOf } from './interval';
import { PlanLights } from './plan-lights';
import { ProfileForm } from './profile-form';
import classes from './profiles-page.module.css';

/** Light profiles: those that ship and the institution's own. One is never changed: a new one is made from it. */
export function ProfilesPage() {
  const { t } = useTexts();
  const [from, setFrom] = useState<LightProfile | null>(null);
  const { data: profiles, error, refetch } = useQuery(lightProfilesQuery);
  useTitle(t('staff.administration.lights'));
  if (error && !profiles) return <ErrorMessage isPage error={error} onRetry={refetch} />;
  if (!profiles) return <Skeleton height={480} />;
  return (
    <div className={page.page}>
      <header>
        <h1>{t('staff.administration.lights')}</h1>
        <p className={page.lead}>{t('staff.profiles.lead')}</p>
      </header>
      <ul className={classes.profiles}>
        {profiles.map((profile) => (
          <li key={profile.id}>
            <div className={classes.head}>
              <h2>{profile.name}</h2>
              <span className="soft">{profile.code}</span>
              {profile.style === 'bands' && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={t('staff.profiles.copy_of', { name: profile.name })}
                  onClick={() => setFrom(profile)}
                >
                  {t('staff.profiles.copy')}
                </Button>
              )}
            </div>
            <Bands profile={profile} />
          </li>
        ))}
      </ul>
      <TableLinks path="/light-profiles" />
      <PlanLights profiles={profiles} />
      <Dialog
        title={t('staff.profiles.new_title')}
        isOpen={from !== null}
        onClose={() => setFrom(null)}
        isCareful
        isWide
      >
        {from && <ProfileForm from={from} onDone={() => setFrom(null)} />}
      </Dialog>
    </div>
  );
}

function Bands({ profile }: { profile: LightProfile }) {
  const texts = useTexts();
  return (
    <ol className={classes.bands}>
      {profile.bands.map((band) => (
        <li key={`${band.light} ${band.lower}`}>
          <LightMark light={band.light} shape={band.shape} />
          <strong data-light={band.light}>{band.word}</strong>
          <span className="figure">{intervalOf(band, texts, profile.style === 'tolerance' ? '±' : '')}</span>
        </li>
      ))}
    </ol>
  );
}
