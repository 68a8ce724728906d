import { Kbd } from '@mantine/core';
import type { TextKey } from '@/i18n/texts';
import { useTexts } from '@/i18n/use-texts';
import { Dialog } from '@/ui/dialog';
import { ManualLink } from '@/ui/manual-link';
import classes from './key-help.module.css';

interface Props {
  isOpen: boolean;
  onClose: () => void;
}

const keys: readonly (readonly [keys: string[], what: TextKey])[] = [
  [['/'], 'staff.keys.search'],
  [['Ctrl', 'K'], 'staff.keys.search'],
  [['↑', '↓', '←', '→'], 'staff.keys.tree'],
  [['F2'], 'staff.keys.move'],
  [['+', '−'], 'staff.keys.zoom'],
  [['J'], 'staff.keys.next'],
  [['K'], 'staff.keys.previous'],
  [['R'], 'staff.keys.report'],
  [['V'], 'staff.keys.verify'],
  [['Esc'], 'staff.keys.close'],
  [['?'], 'staff.keys.help'],
];

export function KeyHelp({ isOpen, onClose }: Props) {
  const { t } = useTexts();
  return (
    <Dialog title={t('staff.keys.title')} isOpen={isOpen} onClose={onClose}>
      <dl className={classes.keys}>
        {keys.map(([names, what]) => (
          <div key={names.join('+')}>
            <dt>
              {names.map((name) => (
                <Kbd key={name}>{name}</Kbd>
              ))}
            </dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
      </dl>
      <p>
        <ManualLink />
      </p>
    </Dialog>
  );
}
