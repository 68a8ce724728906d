import { useQuery } from '@tanstack/react-query';
import type { DraftSheet, PreviewSheet } from '@/api/contract';
import { sessionQuery } from '@/api/get-session';
import { officesQuery } from '@/api/list-offices';
import { useTexts } from '@/i18n/use-texts';
import { newOffices } from './draft';

interface Props {
  draft: DraftSheet;
  sheet: PreviewSheet;
}

const shown = 12;

/** Offices of the workbook that nobody added: whether the import creates them, or who must. */
export function OfficeNote({ draft, sheet }: Props) {
  const { t } = useTexts();
  const { data: session } = useQuery(sessionQuery);
  const { data: offices } = useQuery(officesQuery);
  if (!session || !offices) return null;
  const names = newOffices(draft, sheet.first_rows, offices);
  if (names.length === 0) return null;
  const creates = session.actions.includes('manage_offices');
  const list = names.slice(0, shown).join('; ') + (names.length > shown ? ' …' : '');
  return (
    <p role="status">
      {t(creates ? 'staff.map.offices_new' : 'staff.map.offices_missing', { count: names.length, names: list })}
    </p>
  );
}
