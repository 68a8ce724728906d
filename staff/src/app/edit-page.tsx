import { EditPage as PlanEditPage } from '@/features/edits/edit-page';
import { AlignmentDialog } from '@/features/mandates/alignment-dialog';

/** The editor, with what other subjects let one do with a row. */
export function EditPage() {
  return (
    <PlanEditPage
      alignment={(row, asksReason, onClose) => (
        <AlignmentDialog element={row.id} label={row.code} asksReason={asksReason} onClose={onClose} />
      )}
    />
  );
}
