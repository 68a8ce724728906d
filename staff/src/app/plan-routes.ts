// Where a plan is seen and worked on.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from './inside';
import { page } from './page';
import { boardSearch, editSearch, moneySearch, reportsSearch, scheduleSearch } from './search';

const board = createRoute({
  getParentRoute: () => inside,
  path: '/plans/$plan/board',
  validateSearch: boardSearch,
  component: lazyRouteComponent(() => import('@/features/boards/board-page'), 'BoardPage'),
});

const presentation = createRoute({
  getParentRoute: () => inside,
  path: '/plans/$plan/presentation',
  validateSearch: boardSearch,
  component: page(() => import('@/features/boards/presentation-page'), 'PresentationPage'),
});

const schedule = createRoute({
  getParentRoute: () => inside,
  path: '/plans/$plan/schedule',
  validateSearch: scheduleSearch,
  component: page(() => import('@/features/schedules/schedule-page'), 'SchedulePage'),
});

const money = createRoute({
  getParentRoute: () => inside,
  path: '/plans/$plan/money',
  validateSearch: moneySearch,
  component: page(() => import('@/features/budgets/money-page'), 'MoneyPage'),
});

const plans = createRoute({
  getParentRoute: () => inside,
  path: '/plans',
  component: page(() => import('@/features/edits/plans-page'), 'PlansPage'),
});

const edit = createRoute({
  getParentRoute: () => inside,
  path: '/plans/$plan/edit',
  validateSearch: editSearch,
  component: page(() => import('./edit-page'), 'EditPage'),
});

const readiness = createRoute({
  getParentRoute: () => inside,
  path: '/plans/$plan/readiness',
  component: page(() => import('@/features/edits/readiness-page'), 'ReadinessPage'),
});

const coverage = createRoute({
  getParentRoute: () => inside,
  path: '/plans/$plan/coverage',
  component: page(() => import('@/features/mandates/coverage-page'), 'CoveragePage'),
});

const overReported = createRoute({
  getParentRoute: () => inside,
  path: '/plans/$plan/over-reported',
  component: page(() => import('@/features/boards/over-reported-page'), 'OverReportedPage'),
});

const changes = createRoute({
  getParentRoute: () => inside,
  path: '/plans/$plan/changes',
  component: page(() => import('@/features/edits/changes-page'), 'ChangesPage'),
});

const element = createRoute({
  getParentRoute: () => inside,
  path: '/elements/$element',
  component: page(() => import('./element-page'), 'ElementPage'),
});

const sheets = createRoute({
  getParentRoute: () => inside,
  path: '/elements/$element/sheets',
  component: page(() => import('@/features/indicators/sheets-page'), 'SheetsPage'),
});

const logframe = createRoute({
  getParentRoute: () => inside,
  path: '/elements/$element/logframe',
  component: page(() => import('@/features/logframes/logframe-page'), 'LogframePage'),
});

const covers = createRoute({
  getParentRoute: () => inside,
  path: '/plans/$plan/covers',
  component: page(() => import('@/features/covers/covers-page'), 'CoversPage'),
});

const cover = createRoute({
  getParentRoute: () => inside,
  path: '/elements/$element/cover',
  component: page(() => import('./cover-page'), 'CoverAndDocuments'),
});

const reports = createRoute({
  getParentRoute: () => inside,
  path: '/plans/$plan/reports',
  validateSearch: reportsSearch,
  component: page(() => import('@/features/reports/reports-page'), 'ReportsPage'),
});

const report = createRoute({
  getParentRoute: () => inside,
  path: '/plans/$plan/reports/$office/$period',
  component: page(() => import('@/features/reports/report-page'), 'ReportPage'),
});

const feedback = createRoute({
  getParentRoute: () => inside,
  path: '/plans/$plan/reports/$office/$period/feedback',
  component: page(() => import('@/features/reports/feedback-page'), 'FeedbackPage'),
});

const periods = createRoute({
  getParentRoute: () => inside,
  path: '/plans/$plan/periods',
  component: page(() => import('@/features/reports/closings-page'), 'ClosingsPage'),
});

const targetChanges = createRoute({
  getParentRoute: () => inside,
  path: '/plans/$plan/target-changes',
  component: page(() => import('@/features/reports/target-changes-page'), 'TargetChangesPage'),
});

export const planRoutes = [
  targetChanges,
  periods,
  reports,
  report,
  feedback,
  board,
  presentation,
  schedule,
  money,
  plans,
  edit,
  readiness,
  coverage,
  overReported,
  changes,
  element,
  sheets,
  logframe,
  covers,
  cover,
];
