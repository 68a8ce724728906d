import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { elementQuery } from '@/api/get-element';
import { useDay } from '@/api/use-day';
import { useTexts } from '@/i18n/use-texts';
import { Dialog } from '@/ui/dialog';
import { ErrorMessage } from '@/ui/error-message';
import { DetailsForm } from './details-form';

interface Props {
  element: string;
  label: string;
}

/** What the table of the editor has no column for: description, theme, place, priority, who helps, what it waits for. */
export function DetailsButton({ element, label }: Props) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" size="sm" onClick={() => setOpen(true)}>
        {t('staff.details.open')}
      </Button>
      <Dialog title={t('staff.details.title', { label })} isOpen={isOpen} onClose={() => setOpen(false)} isCareful>
        <Details element={element} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function Details({ element: id, onDone }: { element: string; onDone: () => void }) {
  const on = useDay();
  const { data, error, refetch } = useQuery(elementQuery(id, on));
  if (error && !data) return <ErrorMessage error={error} onRetry={refetch} />;
  if (!data) return <Skeleton height={420} />;
  return <DetailsForm element={data} onDone={onDone} />;
}
