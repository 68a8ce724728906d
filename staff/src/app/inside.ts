import { createRootRoute, createRoute, redirect } from '@tanstack/react-router';
import { sessionQuery } from '@/api/get-session';
import { queryClient } from './query-client';
import { pageSearch } from './search';
import { Shell } from './shell';

export const root = createRootRoute();

/** What needs somebody who is signed in. */
export const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  validateSearch: pageSearch,
  beforeLoad: async ({ location }) => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    if (session === null) throw redirect({ to: '/sign-in', search: { next: location.href } });
  },
  component: Shell,
});
