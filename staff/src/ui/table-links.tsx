import { Button } from '@mantine/core';
import { address } from '@/api/client';
import { useTexts } from '@/i18n/use-texts';
import page from './page.module.css';

interface Props {
  path: string;
  query?: Record<string, string | undefined>;
  /** Which table it is, where a page has several. */
  of?: string;
  /** Where two stand together, each says of what it is. */
  isNamed?: boolean;
}

/** The whole table as a file to keep, with what it was filtered by. */
export function TableLinks({ path, query = {}, of, isNamed = false }: Props) {
  const { t } = useTexts();
  return (
    <p className={`${page.acts} ${page.files} no-print`}>
      {isNamed && <span className="soft">{of}</span>}
      {(['csv', 'xlsx'] as const).map((format) => (
        <Button
          key={format}
          component="a"
          size="compact-sm"
          variant="default"
          href={address(path, { ...query, format })}
          download
        >
          {t(`staff.table.${format}`)}
          {of && <span className="unseen"> {of}</span>}
        </Button>
      ))}
    </p>
  );
}
