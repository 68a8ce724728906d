import { request } from '@/api/client';
import type { Cover, MoveCover, SheetKind } from '@/api/reporting-contract';

export type CoverMove = 'delivery' | 'observation' | 'acceptance';

export const moveCover = (element: string, sheet: SheetKind, move: CoverMove, given: MoveCover) =>
  request<Cover>(`/elements/${element}/cover/${sheet}/${move}`, { method: 'POST', body: given });
