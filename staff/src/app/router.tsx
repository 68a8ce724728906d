import { createRoute, createRouter } from '@tanstack/react-router';
import { places } from './administration-routes';
import { Home } from './home';
import { homeRoutes } from './home-routes';
import { inside, root } from './inside';
import { NotFound } from './not-found';
import { page } from './page';
import { PageError } from './page-error';
import { planRoutes } from './plan-routes';
import { beginSearch, searchText, signInSearch } from './search';
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
  component: page(() => import('./set-up-page'), 'SetUpPage'),
});

const home = createRoute({ getParentRoute: () => inside, path: '/', component: Home });

const imports = createRoute({
  getParentRoute: () => inside,
  path: '/imports',
  component: page(() => import('@/features/imports/imports-page'), 'ImportsPage'),
});

const importMap = createRoute({
  getParentRoute: () => inside,
  path: '/imports/map',
  component: page(() => import('@/features/imports/map-page'), 'MapPage'),
});

const oneImport = createRoute({
  getParentRoute: () => inside,
  path: '/imports/$import',
  component: page(() => import('@/features/imports/import-page'), 'ImportPage'),
});

const begin = createRoute({
  getParentRoute: () => inside,
  path: '/begin',
  validateSearch: beginSearch,
  component: page(() => import('@/features/people/begin-page'), 'BeginPage'),
});

const elsewhere = createRoute({ getParentRoute: () => inside, path: '$', component: NotFound });

export const router = createRouter({
  basepath: '/app',
  routeTree: root.addChildren([
    signIn,
    setUp,
    inside.addChildren([home, ...homeRoutes, ...planRoutes, imports, importMap, oneImport, begin, places, elsewhere]),
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
