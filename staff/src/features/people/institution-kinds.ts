import type { InstitutionKind } from '@/api/contract';

export const institutionKinds: InstitutionKind[] = ['municipality', 'region', 'national', 'decentralised', 'other'];
