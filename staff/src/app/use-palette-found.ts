import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Found, PlanRow, Session, Task } from '@/api/contract';
import { foundQuery, leastLetters } from '@/api/search-words';
import { useDay } from '@/api/use-day';
import { workQuery } from '@/features/homes/api/list-work';
import { keyOf } from '@/features/homes/task';
import { useTexts } from '@/i18n/use-texts';
import { usePanel } from '@/ui/use-panel';
import { matching, type PaletteItem } from './palette-item';

const pause = 140;
const mostReports = 5;

interface Given {
  isOpen: boolean;
  typed: string;
  session: Session;
  plan: PlanRow | null;
}

/** What the words lead to: reports one owes, elements, people and offices. */
export function usePaletteFound({ isOpen, typed, session, plan }: Given) {
  const on = useDay();
  const [words] = useDebouncedValue(typed, pause);
  const isAsked = isOpen && typed.trim().length >= leastLetters;
  const search = useQuery({ ...foundQuery(words, on, plan?.id), ...(!isOpen && { enabled: false }) });
  const work = useQuery({ ...workQuery(on), enabled: isOpen && session.actions.includes('report') });
  const toReport = useReportItem();
  const toItems = useFoundItems(session, plan);
  const reports = isAsked ? matching((work.data?.owed.items ?? []).map(toReport), typed).slice(0, mostReports) : [];
  return {
    items: [...reports, ...(isAsked && search.data ? toItems(search.data) : [])],
    isWaiting: isAsked && (search.isFetching || words !== typed),
    error: isAsked ? search.error : null,
  };
}

function useReportItem() {
  const { t } = useTexts();
  const { open } = usePanel();
  return (task: Task): PaletteItem => ({
    id: `report.${keyOf(task)}`,
    group: 'reports',
    mark: task.element.code,
    label: t('staff.palette.report', { name: task.element.name }),
    about: task.period_name,
    run: () => open(`report.${keyOf(task)}`),
  });
}

/** People and offices lead to what they answer for; who keeps accounts goes to the account. */
function useFoundItems(session: Session, plan: PlanRow | null) {
  const navigate = useNavigate();
  const board = (search: { office?: string; person?: string }) => () =>
    plan ? navigate({ to: '/plans/$plan/board', params: { plan: plan.id }, search }) : navigate({ to: '/plans' });
  const accounts = session.actions.includes('manage_people') ? () => navigate({ to: '/administration/people' }) : null;
  return ({ elements, people, offices }: Found): PaletteItem[] => [
    ...elements.map(({ element, plan: of, plan_code, office_name, light }) => ({
      id: element.id,
      group: 'elements' as const,
      mark: element.code,
      label: element.name,
      about: [of === plan?.id ? '' : plan_code, element.level, office_name].filter(Boolean).join(' · '),
      light,
      run: () =>
        navigate({ to: '/elements/$element', params: { element: element.id }, search: ({ on }) => (on ? { on } : {}) }),
    })),
    ...people.map(({ id, name, post, office_name }) => ({
      id,
      group: 'people' as const,
      mark: '',
      label: name,
      about: [post, office_name].join(' · '),
      run: accounts ?? board({ person: id }),
    })),
    ...offices.map(({ id, code, name }) => ({
      id,
      group: 'offices' as const,
      mark: code,
      label: name,
      run: board({ office: id }),
    })),
  ];
}
