import { Kbd, Modal } from '@mantine/core';
import type { TextKey } from '@/i18n/texts';
import { useTexts } from '@/i18n/use-texts';
import classes from './key-help.module.css';

interface Props {
  isOpen: boolean;
  onClose: () => void;
}

const keys: readonly (readonly [keys: string[], what: TextKey])[] = [
  [['/'], 'staff.keys.search'],
  [['Ctrl', 'K'], 'staff.keys.search'],
  [['↑', '↓', '←', '→'], 'staff.keys.tree'],
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
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('staff.keys.title')}
      closeButtonProps={{ 'aria-label': t('staff.close') }}
    >
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
    </Modal>
  );
}
