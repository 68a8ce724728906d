import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Spanish } from '@/testing/spanish';
import { FactsBar } from './facts-bar';

test('says the three facts to who does not see it', () => {
  render(<FactsBar planned={72} reported={69.5} verified={null} />, { wrapper: Spanish });
  expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
    'Esperado 72,00\u00a0%, reportado 69,50\u00a0%, verificado —',
  );
});

test('draws only what there is, and never past its end', () => {
  const { container } = render(<FactsBar planned={100} reported={124} verified={null} />, { wrapper: Spanish });
  expect(container.querySelector('[data-fact="verified"]')).toBeNull();
  expect(container.querySelector<HTMLElement>('[data-fact="reported"]')?.style.width).toBe('100%');
  expect(container.querySelector('[data-over="true"]')).not.toBeNull();
});
