import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTexts } from '@/i18n/use-texts';
import { Dialog } from '@/ui/dialog';
import { ErrorMessage } from '@/ui/error-message';
import { AlignmentForm } from './alignment-form';
import { mandatesQuery } from './api/list-mandates';
import { alignmentQuery } from './api/show-alignment';

interface Props {
  element: string;
  label: string;
  asksReason: boolean;
  onClose: () => void;
}

export function AlignmentDialog({ element, label, asksReason, onClose }: Props) {
  const { t } = useTexts();
  const { data: alignment, error } = useQuery({ ...alignmentQuery(element), staleTime: 0 });
  const { data: mandates, error: mandatesError } = useQuery(mandatesQuery);
  const refused = error ?? mandatesError;
  return (
    <Dialog isOpen isCareful isWide title={t('staff.alignment.of', { label })} onClose={onClose}>
      {refused && <ErrorMessage error={refused} />}
      {!refused && !(alignment && mandates) && <Skeleton height={320} />}
      {alignment && mandates && (
        <AlignmentForm
          key={alignment.version}
          element={element}
          alignment={alignment}
          mandates={mandates}
          asksReason={asksReason}
          onDone={onClose}
        />
      )}
    </Dialog>
  );
}
