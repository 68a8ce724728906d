import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from './inside';

const work = createRoute({
  getParentRoute: () => inside,
  path: '/work',
  component: lazyRouteComponent(() => import('@/features/homes/work-page'), 'WorkPage'),
});

const unverified = createRoute({
  getParentRoute: () => inside,
  path: '/unverified',
  component: lazyRouteComponent(() => import('@/features/homes/unverified-page'), 'UnverifiedPage'),
});

const review = createRoute({
  getParentRoute: () => inside,
  path: '/review',
  component: lazyRouteComponent(() => import('@/features/homes/review-page'), 'ReviewPage'),
});

const myOffice = createRoute({
  getParentRoute: () => inside,
  path: '/my-office',
  component: lazyRouteComponent(() => import('@/features/homes/office-page'), 'OfficePage'),
});

const shared = createRoute({
  getParentRoute: () => inside,
  path: '/shared',
  component: lazyRouteComponent(() => import('@/features/homes/shared-page'), 'SharedPage'),
});

const reminders = createRoute({
  getParentRoute: () => inside,
  path: '/reminders',
  component: lazyRouteComponent(() => import('@/features/reminders/reminders-page'), 'RemindersPage'),
});

const contacts = createRoute({
  getParentRoute: () => inside,
  path: '/reminders/contacts',
  component: lazyRouteComponent(() => import('@/features/reminders/contacts-page'), 'ContactsPage'),
});

export const homeRoutes = [work, unverified, review, myOffice, shared, reminders, contacts] as const;
