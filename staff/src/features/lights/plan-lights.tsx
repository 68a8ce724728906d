import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LightProfile, Plan } from '@/api/contract';
import { planQuery } from '@/api/get-plan';
import { plansQuery } from '@/api/list-plans';
import { useTexts } from '@/i18n/use-texts';
import { Dialog } from '@/ui/dialog';
import { ErrorMessage } from '@/ui/error-message';
import { heldText } from '@/ui/held-lights';
import page from '@/ui/page.module.css';
import { PlanLightsForm } from './plan-lights-form';
import classes from './profiles-page.module.css';

/** Which profile judges each plan, since when; and another one for the periods to come. */
export function PlanLights({ profiles }: { profiles: LightProfile[] }) {
  const { t } = useTexts();
  const { data: plans, error, refetch } = useQuery(plansQuery);
  if (error && !plans) return <ErrorMessage error={error} onRetry={refetch} />;
  const alive = plans?.filter(({ state }) => state !== 'closed');
  return (
    <section className={page.section} aria-labelledby="plan-lights">
      <h2 id="plan-lights">{t('staff.lights.plans')}</h2>
      <p>{t('staff.lights.plans_lead')}</p>
      {!alive && <Skeleton height={120} />}
      {alive?.length === 0 && <p className="soft">{t('staff.lights.no_plans')}</p>}
      <ul className={classes.profiles}>
        {alive?.map(({ id }) => (
          <PlanRow key={id} plan={id} profiles={profiles} />
        ))}
      </ul>
    </section>
  );
}

function PlanRow({ plan: id, profiles }: { plan: string; profiles: LightProfile[] }) {
  const texts = useTexts();
  const { t } = texts;
  const [isOpen, setIsOpen] = useState(false);
  const { data: plan, error, refetch } = useQuery(planQuery(id));
  if (error && !plan) return <ErrorMessage error={error} onRetry={refetch} />;
  if (!plan) return <Skeleton height={56} />;
  return (
    <li>
      <div className={classes.head}>
        <h3>{plan.name}</h3>
        <span className="soft">{plan.code}</span>
        {plan.may.includes('edit_plan') && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('staff.lights.change_of', { plan: plan.name })}
            onClick={() => setIsOpen(true)}
          >
            {t('staff.lights.change')}
          </Button>
        )}
      </div>
      <p>{heldText(plan.lights, texts)}</p>
      <Change plan={plan} profiles={profiles} isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </li>
  );
}

interface ChangeProps {
  plan: Plan;
  profiles: LightProfile[];
  isOpen: boolean;
  onClose: () => void;
}

function Change({ plan, profiles, isOpen, onClose }: ChangeProps) {
  const { t } = useTexts();
  return (
    <Dialog title={t('staff.lights.change_of', { plan: plan.name })} isOpen={isOpen} onClose={onClose} isCareful>
      <PlanLightsForm plan={plan} profiles={profiles} onDone={onClose} />
    </Dialog>
  );
}
