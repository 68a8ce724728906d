import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Recommendation, Upload } from '@/api/reporting-contract';
import { uploadFile } from '@/api/upload-file';
import { Spanish } from '@/testing/spanish';
import { turnRecommendation } from './api/turn-recommendation';
import { TurnForm } from './turn-form';

vi.mock('@/api/upload-file');
vi.mock('@/api/discard-upload');
vi.mock('./api/turn-recommendation');

const one = { id: '5', version: 3, office_name: 'Obras', may: ['applied', 'rebutted'] } as unknown as Recommendation;
const upload = { id: '7', name: 'acta.pdf', backs_already: [], answers_already: [] } as unknown as Upload;

const open = (part: Partial<Recommendation> = {}) =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Spanish>
        <TurnForm one={{ ...one, ...part }} />
      </Spanish>
    </QueryClientProvider>,
  );
const drop = () =>
  fireEvent.drop(screen.getByRole('form'), {
    dataTransfer: { files: [new File(['hello'], 'acta.pdf')], types: ['Files'] },
  });

// Boxes that grow with their text ask for it, and jsdom has none.
Object.defineProperty(document, 'fonts', { value: new EventTarget() });

beforeEach(() => {
  vi.resetAllMocks();
  vi.mocked(turnRecommendation).mockResolvedValue(undefined);
});

test('files dropped on the form go with the answer', async () => {
  vi.mocked(uploadFile).mockResolvedValue(upload);
  open();
  drop();
  await screen.findByText('Listo');
  expect(uploadFile).toHaveBeenCalledWith('/recommendations/5', expect.any(File), expect.anything());
  await userEvent.click(screen.getByRole('button', { name: 'Se aplicó' }));
  await waitFor(() =>
    expect(turnRecommendation).toHaveBeenCalledWith('5', {
      version: 3,
      kind: 'applied',
      text: '',
      proof: '',
      files: ['7'],
    }),
  );
});

test('an answer waits for its files', async () => {
  vi.mocked(uploadFile).mockReturnValue(new Promise(() => undefined));
  open();
  drop();
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
