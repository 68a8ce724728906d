import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Session } from '@/api/contract';
import { sessionQuery } from '@/api/get-session';
import { useTexts } from '@/i18n/use-texts';
import { ProblemSummary } from '@/ui/problem-summary';
import { grantRole } from './api/grant-role';
import classes from './begin-page.module.css';
import { ExampleTown } from './example-town';

interface Props {
  session: Session;
}

/** Three ways to begin with a plan. The example never mixes with real data: it is an institution of its own. */
export function BeginPlan({ session }: Props) {
  const { t } = useTexts();
  return (
    <>
      <ul className={classes.ways}>
        <li>
          <h2>{t('staff.begin.workbook.title')}</h2>
          <p>{t('staff.begin.workbook.text')}</p>
          <div>
            <Button component={Link} to="/imports/map">
              {t('staff.begin.workbook.go')}
            </Button>
          </div>
        </li>
        <li>
          <ExampleTown />
        </li>
        <li>
          <EmptyPlan session={session} />
        </li>
      </ul>
      {session.actions.includes('manage_institution') && (
        <p className="soft">
          {t('staff.begin.modules')} <Link to="/administration">{t('staff.begin.modules_link')}</Link>
        </p>
      )}
    </>
  );
}

/** A plan is Planning's. In a small town who administers often plans too, and says so here. */
function EmptyPlan({ session }: Props) {
  const { t } = useTexts();
  const client = useQueryClient();
  const navigate = useNavigate();
  const taking = useMutation({
    mutationFn: () =>
      grantRole(session.person.id, { role: 'planner', scope_kind: 'institution', scope: session.institution.id }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
      await navigate({ to: '/plans' });
    },
  });
  if (session.actions.includes('create_plan')) {
    return (
      <>
        <h2>{t('staff.begin.empty.title')}</h2>
        <p>{t('staff.begin.empty.text')}</p>
        <div>
          <Button component={Link} to="/plans" variant="default">
            {t('staff.begin.empty.go')}
          </Button>
        </div>
      </>
    );
  }
  return (
    <>
      <h2>{t('staff.begin.empty.title')}</h2>
      <p>{t('staff.begin.empty.planner')}</p>
      <ProblemSummary error={taking.error} />
      <div>
        <Button variant="default" loading={taking.isPending} onClick={() => taking.mutate()}>
          {t('staff.begin.empty.take')}
        </Button>
      </div>
    </>
  );
}
