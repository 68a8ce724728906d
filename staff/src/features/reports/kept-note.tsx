import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '@/i18n/use-texts';
import { Message } from '@/ui/message';
import { forget, readKept } from './kept-draft';

interface Props {
  text: 'staff.office_report.kept.found' | 'staff.office_report.kept.closed' | 'staff.office_report.kept.files';
  onDiscard?: () => void;
}

/** This browser still had something of this report: it is said, and may be thrown away. */
export function KeptNote({ text, onDiscard }: Props) {
  const { t } = useTexts();
  return (
    <Message title={t('staff.office_report.kept.title')}>
      <p>{t(text)}</p>
      {onDiscard && (
        <Button variant="default" onClick={onDiscard}>
          {t('staff.office_report.kept.discard')}
        </Button>
      )}
    </Message>
  );
}

/** Of a report that takes no more words. */
export function KeptOfClosed({ name }: { name: string }) {
  const [isThere, setThere] = useState(() => readKept(name) !== null);
  if (!isThere) return null;
  const discard = () => {
    forget(name);
    setThere(false);
  };
  return <KeptNote text="staff.office_report.kept.closed" onDiscard={discard} />;
}
