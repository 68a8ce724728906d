import { useMantineColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { PlanRow, Session } from '@/api/contract';
import { plansQuery } from '@/api/list-plans';
import { useTexts } from '@/i18n/use-texts';
import { homesOf } from './homes';
import type { PaletteItem } from './palette-item';
import { languageNames, useLanguageChoice } from './use-language-choice';

const schemes = ['light', 'dark', 'auto'] as const;

/** What one can do from anywhere: go somewhere, open a plan, change how it looks or in which language it speaks. */
export function usePaletteActs(session: Session, plan: PlanRow | null, onHelp: () => void): PaletteItem[] {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme();
  const chooseLanguage = useLanguageChoice();
  const { data: plans } = useQuery(plansQuery);
  const may = (action: string) => session.actions.includes(action);
  const act = (id: string, label: string, run: () => void, words = ''): PaletteItem => ({
    id,
    group: 'acts',
    mark: t('staff.palette.act'),
    label,
    words,
    run,
  });
  const open = (id: string, label: string, run: () => void) => ({
    ...act(id, label, run),
    mark: t('staff.palette.go'),
  });
  const params = { plan: plan?.id ?? '' };
  return [
    ...homesOf(session).map(([, to, label]) => open(to, t(label), () => navigate({ to }))),
    ...(plan
      ? [
          open('board', t('staff.nav.board'), () => navigate({ to: '/plans/$plan/board', params })),
          open('schedule', t('staff.nav.schedule'), () => navigate({ to: '/plans/$plan/schedule', params })),
        ]
      : []),
    ...(plan && may('edit_elements')
      ? [open('edit', t('staff.nav.edit'), () => navigate({ to: '/plans/$plan/edit', params }))]
      : []),
    ...(may('view_convocations')
      ? [open('convocations', t('staff.nav.convocations'), () => navigate({ to: '/convocations' }))]
      : []),
    ...(may('view_recommendations')
      ? [open('recommendations', t('staff.nav.recommendations'), () => navigate({ to: '/recommendations' }))]
      : []),
    open('plans', t('staff.plans.title'), () => navigate({ to: '/plans' })),
    ...(may('import_plan') ? [open('imports', t('staff.nav.imports'), () => navigate({ to: '/imports' }))] : []),
    ...(plans ?? []).map((each) =>
      open(`plan.${each.id}`, t('staff.palette.open_plan', { plan: each.name }), () =>
        navigate({ to: '/plans/$plan/board', params: { plan: each.id } }),
      ),
    ),
    ...schemes.map((scheme) =>
      act(
        `scheme.${scheme}`,
        t('staff.palette.scheme', { name: t(`staff.scheme.${scheme}`) }),
        () => setColorScheme(scheme),
        t(`staff.scheme.words.${scheme}`),
      ),
    ),
    ...languageNames.map(({ value, label }) =>
      act(
        `language.${value}`,
        t('staff.palette.language', { name: label }),
        () => chooseLanguage(value),
        'idioma language',
      ),
    ),
    act('help', t('staff.keys.title'), onHelp, '?'),
  ];
}
