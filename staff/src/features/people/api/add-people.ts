import { request } from '@/api/client';
import type { NewAccount } from '@/api/contract';
import type { PersonRow } from '@/features/people/person-rows';

const given = ({ role, email, ...row }: PersonRow) => ({ ...row, ...(role && { role }), ...(email && { email }) });

export const addPeople = async (institution: string, rows: PersonRow[]) =>
  (
    await request<{ items: NewAccount[] }>(`/institutions/${institution}/people`, {
      method: 'POST',
      body: { rows: rows.map(given) },
    })
  ).items;
