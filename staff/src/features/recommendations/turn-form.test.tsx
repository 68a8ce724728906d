import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Recommendation } from '@/api/reporting-contract';
import { Spanish } from '@/testing/spanish';
import { useUploads } from '@/ui/use-uploads';
import { turnRecommendation } from './api/turn-recommendation';
import { TurnForm } from './turn-form';

// Without a look at what it stands for: modules are shared by all tests.
vi.mock('@/ui/use-uploads', () => ({ useUploads: vi.fn() }));
vi.mock('./api/turn-recommendation');

const one = { id: '5', version: 3, office_name: 'Obras', may: ['applied', 'rebutted'] } as unknown as Recommendation;
const taken = vi.fn();
const uploads = (part: Partial<ReturnType<typeof useUploads>> = {}) =>
  vi
    .mocked(useUploads)
    .mockReturnValue({ files: [], attachments: [], holds: null, taken, dropProps: {}, ...part } as never);

const open = (part: Partial<Recommendation> = {}) =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Spanish>
        <TurnForm one={{ ...one, ...part }} />
      </Spanish>
    </QueryClientProvider>,
  );

// Boxes that grow with their text ask for it, and jsdom has none.
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });

beforeEach(() => {
  vi.resetAllMocks();
  vi.mocked(turnRecommendation).mockResolvedValue(undefined);
  uploads();
});

test('files go with the answer and are not taken back afterwards', async () => {
  uploads({ attachments: [{ upload: '7', audience: 'staff' }] });
  open();
  expect(useUploads).toHaveBeenCalledWith('/recommendations/5');
  await userEvent.click(screen.getByRole('button', { name: 'Se aplicó' }));
  const given = { version: 3, kind: 'applied', text: '', proof: '', files: ['7'] };
  await waitFor(() => expect(turnRecommendation).toHaveBeenCalledWith('5', given));
  await waitFor(() => expect(taken).toHaveBeenCalledOnce());
});

test('an answer waits for its files', async () => {
  uploads({ holds: 'busy' });
  open();
  await userEvent.click(screen.getByRole('button', { name: 'Rebatir' }));
  await screen.findByText(/Espere a que terminen/);
  expect(turnRecommendation).not.toHaveBeenCalled();
});

test('who judges gives no files', async () => {
  open({ may: ['accepted', 'returned', 'withdrawn'] });
  expect(screen.queryByText('Archivos que lo prueban')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Aceptar la respuesta' }));
  await waitFor(() => expect(turnRecommendation).toHaveBeenCalledWith('5', { version: 3, kind: 'accepted', text: '' }));
});
