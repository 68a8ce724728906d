import { Button } from '@mantine/core';
import type { ContentRow } from '@/api/contract';
import type { TextKey } from '@/i18n/texts';
import { useTexts } from '@/i18n/use-texts';
import classes from './edit-bar.module.css';
import type { Acts } from './use-acts';
import type { Commands } from './use-commands';

interface Props {
  acts: Acts;
  commands: Commands;
  onAlign: (row: ContentRow) => void;
  onPaste: () => void;
}

interface Tool {
  text: TextKey;
  sign: string;
  keys: string;
  may: boolean;
  run: () => void;
}

/** What can be done with the row one is on, by hand; each says its key. */
export function EditBar({ acts, commands, onAlign, onPaste }: Props) {
  const { t } = useTexts();
  const { current, may, move } = commands;
  const groups: Tool[][] = [
    [
      { text: 'staff.edit.add', sign: '+', keys: 'Insert', may: true, run: () => commands.add('sibling') },
      {
        text: 'staff.edit.add_below',
        sign: '↳',
        keys: 'Shift+Insert',
        may: current !== undefined,
        run: () => commands.add('child'),
      },
      { text: 'staff.edit.cell', sign: '✎', keys: 'Enter', may: current?.may_edit === true, run: commands.editHere },
      { text: 'staff.edit.remove', sign: '×', keys: 'Delete', may: commands.mayRemove, run: commands.remove },
    ],
    [
      { text: 'staff.edit.up', sign: '↑', keys: 'Alt+ArrowUp', may: may('up'), run: () => move('up') },
      { text: 'staff.edit.down', sign: '↓', keys: 'Alt+ArrowDown', may: may('down'), run: () => move('down') },
      { text: 'staff.edit.in', sign: '→', keys: 'Alt+ArrowRight', may: may('in'), run: () => move('in') },
      { text: 'staff.edit.out', sign: '←', keys: 'Alt+ArrowLeft', may: may('out'), run: () => move('out') },
    ],
    [
      { text: 'staff.edit.undo', sign: '↶', keys: 'Control+Z', may: acts.mayUndo, run: () => void acts.undo() },
      { text: 'staff.edit.redo', sign: '↷', keys: 'Control+Y', may: acts.mayRedo, run: () => void acts.redo() },
    ],
  ];
  return (
    <div className={`${classes.bar} no-print`} role="toolbar" aria-label={t('staff.edit.tools')}>
      {groups.map((group) => (
        <div key={group[0]?.text} className={classes.group}>
          {group.map(({ text, sign, keys, may: isPossible, run }) => (
            <button
              key={text}
              type="button"
              className={classes.tool}
              disabled={!isPossible}
              title={`${t(text)} (${keys.replaceAll('Arrow', '').replaceAll('Control', 'Ctrl')})`}
              aria-label={t(text)}
              aria-keyshortcuts={keys}
              onClick={run}
            >
              <span aria-hidden="true">{sign}</span>
            </button>
          ))}
        </div>
      ))}
      <Button variant="default" size="sm" disabled={!current} onClick={commands.weights}>
        {t('staff.edit.weights')}
      </Button>
      <Button variant="default" size="sm" disabled={!current?.may_edit} onClick={() => current && onAlign(current)}>
        {t('staff.alignment.title')}
      </Button>
      <Button variant="default" size="sm" onClick={onPaste}>
        {t('staff.edit.paste')}
      </Button>
    </div>
  );
}
