import { expect, test } from 'vitest';
import { folded } from './folded';

test('accents and capitals do not matter in a search', () => expect(folded('ÁREA NIÑEZ')).toBe('area ninez'));
