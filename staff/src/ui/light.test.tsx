import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Spanish } from '@/testing/spanish';
import { Light } from './light';

test('a colour never comes alone: word and shape beside it', () => {
  const { container } = render(<Light light="yellow" basis="verified" />, { wrapper: Spanish });
  expect(container.textContent?.trim()).toBe('en riesgo');
  expect(container.querySelector('svg path')).not.toBeNull();
});

test('a light by report alone is outlined, and says so', () => {
  const { container } = render(<Light light="green" basis="reported" />, { wrapper: Spanish });
  expect(container.querySelector('svg')?.dataset.outlined).toBe('true');
  expect(container.textContent).toContain('sin verificar');
});
