import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { places } from './administration-routes';
import { Home } from './home';
import { inside, root } from './inside';
import { NotFound } from './not-found';
import { PageError } from './page-error';
import { beginSearch, boardSearch, editSearch, scheduleSearch, searchText, signInSearch } from './search';
import { SignInPage } from './sign-in-page';

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: signInSearch,
  component: SignInPage,
});

const setUp = createRoute({
  getParentRoute: () => root,
  path: '/set-up',
  component: lazyRouteComponent(() => import('./set-up-page'), 'SetUpPage'),
});

const home = createRoute({ getParentRoute: () => inside, path: '/', component: Home });

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
  component: lazyRouteComponent(() => import('@/features/boards/presentation-page'), 'PresentationPage'),
});

const schedule = createRoute({
  getParentRoute: () => inside,
  path: '/plans/$plan/schedule',
  validateSearch: scheduleSearch,
  component: lazyRouteComponent(() => import('@/features/schedules/schedule-page'), 'SchedulePage'),
});

const plans = createRoute({
  getParentRoute: () => inside,
  path: '/plans',
  component: lazyRouteComponent(() => import('@/features/edits/plans-page'), 'PlansPage'),
});

const edit = createRoute({
  getParentRoute: () => inside,
  path: '/plans/$plan/edit',
  validateSearch: editSearch,
  component: lazyRouteComponent(() => import('./edit-page'), 'EditPage'),
});

const readiness = createRoute({
  getParentRoute: () => inside,
  path: '/plans/$plan/readiness',
  component: lazyRouteComponent(() => import('@/features/edits/readiness-page'), 'ReadinessPage'),
});

const coverage = createRoute({
  getParentRoute: () => inside,
  path: '/plans/$plan/coverage',
  component: lazyRouteComponent(() => import('@/features/mandates/coverage-page'), 'CoveragePage'),
});

const changes = createRoute({
  getParentRoute: () => inside,
  path: '/plans/$plan/changes',
  component: lazyRouteComponent(() => import('@/features/edits/changes-page'), 'ChangesPage'),
});

const element = createRoute({
  getParentRoute: () => inside,
  path: '/elements/$element',
  component: lazyRouteComponent(() => import('./element-page'), 'ElementPage'),
});

const sheets = createRoute({
  getParentRoute: () => inside,
  path: '/elements/$element/sheets',
  component: lazyRouteComponent(() => import('@/features/indicators/sheets-page'), 'SheetsPage'),
});

const logframe = createRoute({
  getParentRoute: () => inside,
  path: '/elements/$element/logframe',
  component: lazyRouteComponent(() => import('@/features/logframes/logframe-page'), 'LogframePage'),
});

const imports = createRoute({
  getParentRoute: () => inside,
  path: '/imports',
  component: lazyRouteComponent(() => import('@/features/imports/imports-page'), 'ImportsPage'),
});

const oneImport = createRoute({
  getParentRoute: () => inside,
  path: '/imports/$import',
  component: lazyRouteComponent(() => import('@/features/imports/import-page'), 'ImportPage'),
});

const begin = createRoute({
  getParentRoute: () => inside,
  path: '/begin',
  validateSearch: beginSearch,
  component: lazyRouteComponent(() => import('@/features/people/begin-page'), 'BeginPage'),
});

const elsewhere = createRoute({ getParentRoute: () => inside, path: '$', component: NotFound });

export const router = createRouter({
  basepath: '/app',
  routeTree: root.addChildren([
    signIn,
    setUp,
    inside.addChildren([
      home,
      plans,
      board,
      presentation,
      schedule,
      edit,
      readiness,
      coverage,
      changes,
      element,
      sheets,
      logframe,
      imports,
      oneImport,
      begin,
      places,
      elsewhere,
    ]),
  ]),
  defaultErrorComponent: PageError,
  defaultNotFoundComponent: NotFound,
  // Everything in an address is text: ids are longer than a number can hold.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: searchText,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
