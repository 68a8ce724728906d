import { MantineProvider } from '@mantine/core';
import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { sessionQuery } from '@/api/get-session';
import { TextsProvider } from '@/i18n/texts-provider';
import { queryClient } from './query-client';
import { router } from './router';
import { styleNonce } from './style-nonce';
import { theme } from './theme';

function Spoken() {
  const { data: session, isPending } = useQuery(sessionQuery);
  if (isPending) return null;
  const zone = session?.time_zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <TextsProvider language={session?.language ?? 'es'} timeZone={zone}>
      <RouterProvider router={router} />
    </TextsProvider>
  );
}

export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={styleNonce} withGlobalClasses={false}>
      <QueryClientProvider client={queryClient}>
        <Spoken />
      </QueryClientProvider>
    </MantineProvider>
  );
}
