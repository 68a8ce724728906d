import { expect, test } from 'vitest';
import { Refusal, Unreachable } from '@/api/refusal';
import { spanishTexts } from '@/testing/spanish';
import { sentenceOf } from './sign-in-problem';

const refusal = (status: number, wait: number | null = null) =>
  new Refusal(status, { type: '', title: '', status, code: '' }, wait);

test.each([
  [refusal(401), 'El usuario o la contraseña no son correctos'],
  [refusal(429, 30), 'Espere 30 segundos'],
  [refusal(500), 'avise a la administración'],
  [new Unreachable(), 'Revise la conexión'],
])('%s', (error, part) => expect(sentenceOf(error, spanishTexts)).toContain(part));
