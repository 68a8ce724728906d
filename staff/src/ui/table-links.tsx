import { Button } from '@mantine/core';
import { address } from '@/api/client';
import { useTexts } from '@/i18n/use-texts';

interface Props {
  path: string;
  query?: Record<string, string | undefined>;
}

/** The whole table as a file to keep, with what it was filtered by. */
export function TableLinks({ path, query = {} }: Props) {
  const { t } = useTexts();
  return (
    <>
      {(['csv', 'xlsx'] as const).map((format) => (
        <Button
          key={format}
          component="a"
          className="no-print"
          variant="default"
          href={address(path, { ...query, format })}
          download
        >
          {t(`staff.table.${format}`)}
        </Button>
      ))}
    </>
  );
}
