import { createRoute } from '@tanstack/react-router';
import { inside } from './inside';
import { page } from './page';
import { needsSearch } from './search';

const administration = createRoute({
  getParentRoute: () => inside,
  path: '/administration',
  component: page(() => import('./administration'), 'Administration'),
});

const institution = createRoute({
  getParentRoute: () => administration,
  path: '/',
  component: page(() => import('@/features/people/institution-page'), 'InstitutionPage'),
});

const offices = createRoute({
  getParentRoute: () => administration,
  path: 'offices',
  component: page(() => import('@/features/people/offices-page'), 'OfficesPage'),
});

const accounts = createRoute({
  getParentRoute: () => administration,
  path: 'people',
  component: page(() => import('@/features/people/accounts-page'), 'AccountsPage'),
});

const measures = createRoute({
  getParentRoute: () => administration,
  path: 'measures',
  component: page(() => import('@/features/indicators/measures-page'), 'MeasuresPage'),
});

const periods = createRoute({
  getParentRoute: () => administration,
  path: 'periods',
  component: page(() => import('@/features/plans/periods-page'), 'PeriodsPage'),
});

const calendar = createRoute({
  getParentRoute: () => administration,
  path: 'calendar',
  component: page(() => import('@/features/calendars/calendar-page'), 'CalendarPage'),
});

const reminders = createRoute({
  getParentRoute: () => administration,
  path: 'reminders',
  component: page(() => import('@/features/reminders/settings-page'), 'ReminderSettingsPage'),
});

const templates = createRoute({
  getParentRoute: () => administration,
  path: 'templates',
  component: page(() => import('@/features/documents/templates-page'), 'TemplatesPage'),
});

const mandates = createRoute({
  getParentRoute: () => administration,
  path: 'mandates',
  component: page(() => import('@/features/mandates/mandates-page'), 'MandatesPage'),
});

const needs = createRoute({
  getParentRoute: () => administration,
  path: 'needs',
  validateSearch: needsSearch,
  component: page(() => import('@/features/needs/needs-page'), 'NeedsPage'),
});

const profiles = createRoute({
  getParentRoute: () => administration,
  path: 'lights',
  component: page(() => import('@/features/lights/profiles-page'), 'ProfilesPage'),
});

const ledger = createRoute({
  getParentRoute: () => administration,
  path: 'ledger',
  component: page(() => import('@/features/ledger/ledger-page'), 'LedgerPage'),
});

export const places = administration.addChildren([
  institution,
  offices,
  accounts,
  measures,
  periods,
  calendar,
  reminders,
  templates,
  mandates,
  needs,
  profiles,
  ledger,
]);
