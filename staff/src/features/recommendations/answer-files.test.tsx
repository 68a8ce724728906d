import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Recommendation, RecommendationFile } from '@/api/reporting-contract';
import { Spanish } from '@/testing/spanish';
import { AnswerFiles } from './answer-files';
import { withdrawRecommendationFile } from './api/withdraw-recommendation-file';

vi.mock('./api/withdraw-recommendation-file');

// Boxes that grow with their text ask for it, and jsdom has none.
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });

const file: RecommendationFile = {
  id: '7',
  name: 'lista.pdf',
  kind: 'pdf',
  size: 2048,
  sha256: 'e0c1d2b3a4958677',
  content: '/api/v1/recommendation-files/7/content',
  thumbnail: null,
  also_backs: [],
  also_answers: [],
  withdrawn_at: null,
  withdrawn_by_name: null,
  withdrawn_by_post: null,
  ground: null,
  withdrawal_reason: '',
  may_withdraw: ['mistake', 'personal_data'],
};
const gone: RecommendationFile = {
  ...file,
  id: '8',
  name: 'cédulas.jpg',
  content: null,
  withdrawn_at: '2026-07-08T15:00:00Z',
  withdrawn_by_post: 'Directora de Planeación',
  ground: 'personal_data',
  withdrawal_reason: 'Se leen las cédulas',
  may_withdraw: [],
};

const open = (files: RecommendationFile[], proof = '') =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Spanish>
        <AnswerFiles turn={{ files, proof } as Recommendation['turns'][number]} />
      </Spanish>
    </QueryClientProvider>,
  );
const choose = async () => userEvent.click(screen.getByRole('button', { name: 'Retirar lista.pdf' }));

beforeEach(() => {
  vi.resetAllMocks();
  vi.mocked(withdrawRecommendationFile).mockResolvedValue(undefined);
});

test('what was withdrawn for personal data says why and by whom, and cannot be opened', () => {
  open([gone]);
  screen.getByText('Retirado porque muestra datos personales: Se leen las cédulas');
  screen.getByText(/Directora de Planeación/);
  expect(screen.queryByRole('link')).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
});

test('withdrawn evidence that staff still open does not back anything: it says so', () => {
  const fact = { period: '2026-T1', element_code: 'M-1', element_name: 'Vías' };
  const kept = { ...fact, id: '1', withdrawn_at: '2026-07-01T15:00:00Z' };
  open([{ ...gone, also_backs: [kept, { ...fact, id: '2', withdrawn_at: null }] as RecommendationFile['also_backs'] }]);
  screen.getByText(/retirado allí, el personal lo puede abrir todavía en 2026-T1 de M-1 Vías/);
  screen.getByText(/respalda también 2026-T1 de M-1 Vías/);
});

test('the only proof is not withdrawn unsaid', async () => {
  open([gone, file]);
  await choose();
  await screen.findByText(/quedará sin prueba/);
  await userEvent.type(screen.getByLabelText('Motivo'), ' Es otra ');
  await userEvent.click(screen.getByRole('button', { name: 'Retirar' }));
  const given = { reason: 'Es otra', ground: 'mistake' };
  await waitFor(() => expect(withdrawRecommendationFile).toHaveBeenCalledWith('7', given));
});

test('who only reviews takes away personal data and nothing else', async () => {
  open([{ ...file, may_withdraw: ['personal_data'] }], 'Acta 4');
  await choose();
  expect(screen.queryByText(/quedará sin prueba/)).toBeNull();
  expect(await screen.findByRole<HTMLInputElement>('checkbox')).toHaveProperty('disabled', true);
  await userEvent.type(screen.getByLabelText('Motivo'), 'Trae un teléfono');
  await userEvent.click(screen.getByRole('button', { name: 'Retirar' }));
  const given = { reason: 'Trae un teléfono', ground: 'personal_data' };
  await waitFor(() => expect(withdrawRecommendationFile).toHaveBeenCalledWith('7', given));
});
