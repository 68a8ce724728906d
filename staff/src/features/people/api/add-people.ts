import { request } from '@/api/client';
import type { NewAccount } from '@/api/contract';
import type { PersonRow } from '@/features/people/person-rows';

/** The server hashes a password for each, slowly on purpose: few enough that one sees it going on. */
const partSize = 10;

const given = ({ role, email, ...row }: PersonRow) => ({ ...row, ...(role && { role }), ...(email && { email }) });

const addPart = (institution: string, rows: PersonRow[]) =>
  request<{ items: NewAccount[] }>(`/institutions/${institution}/people`, {
    method: 'POST',
    body: { rows: rows.map(given) },
  });

/** Each part is added wholly or not at all; what is told after it are its accounts, and the rows that are left. */
export async function addPeople(
  institution: string,
  rows: PersonRow[],
  onPart: (accounts: NewAccount[], rest: PersonRow[]) => void,
) {
  for (let at = 0; at < rows.length; at += partSize) {
    const { items } = await addPart(institution, rows.slice(at, at + partSize));
    onPart(items, rows.slice(at + partSize));
  }
}
