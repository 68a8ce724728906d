import { createRoute } from '@tanstack/react-router';
import { inside } from './inside';
import { page } from './page';

const work = createRoute({
  getParentRoute: () => inside,
  path: '/work',
  component: page(() => import('@/features/homes/work-page'), 'WorkPage'),
});

const unverified = createRoute({
  getParentRoute: () => inside,
  path: '/unverified',
  component: page(() => import('@/features/homes/unverified-page'), 'UnverifiedPage'),
});

const review = createRoute({
  getParentRoute: () => inside,
  path: '/review',
  component: page(() => import('@/features/homes/review-page'), 'ReviewPage'),
});

const myOffice = createRoute({
  getParentRoute: () => inside,
  path: '/my-office',
  component: page(() => import('@/features/homes/office-page'), 'OfficePage'),
});

const shared = createRoute({
  getParentRoute: () => inside,
  path: '/shared',
  component: page(() => import('@/features/homes/shared-page'), 'SharedPage'),
});

const reminders = createRoute({
  getParentRoute: () => inside,
  path: '/reminders',
  component: page(() => import('@/features/reminders/reminders-page'), 'RemindersPage'),
});

const contacts = createRoute({
  getParentRoute: () => inside,
  path: '/reminders/contacts',
  component: page(() => import('@/features/reminders/contacts-page'), 'ContactsPage'),
});

const recommendations = createRoute({
  getParentRoute: () => inside,
  path: '/recommendations',
  component: page(() => import('@/features/recommendations/recommendations-page'), 'RecommendationsPage'),
});

const convocations = createRoute({
  getParentRoute: () => inside,
  path: '/convocations',
  component: page(() => import('@/features/convocations/convocations-page'), 'ConvocationsPage'),
});

export const homeRoutes = [
  work,
  unverified,
  review,
  myOffice,
  shared,
  reminders,
  contacts,
  recommendations,
  convocations,
] as const;
