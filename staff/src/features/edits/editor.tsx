import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useRef, useState } from 'react';
import type { ContentRow } from '@/api/contract';
import { useTexts } from '@/i18n/use-texts';
import type { Names } from './columns';
import { ContentConflict } from './content-conflict';
import { ContentGrid } from './content-grid';
import { DeleteDialog } from './delete-dialog';
import { DetailsButton } from './details-button';
import { EditBar } from './edit-bar';
import classes from './editor.module.css';
import { EditorHead } from './editor-head';
import { PasteDialog } from './paste-dialog';
import { ReasonBox } from './reason-box';
import { StatusLine } from './status-line';
import { useActs } from './use-acts';
import { type Open, useCommands } from './use-commands';
import { useGrid } from './use-grid';
import { WeightsDialog } from './weights-dialog';

/** The dialog in which a row is aligned: another subject's. */
export type AlignmentOf = (row: ContentRow, asksReason: boolean, onClose: () => void) => ReactNode;

interface Props {
  alignment: AlignmentOf;
  names: Names;
  rows: readonly ContentRow[];
  /** The element it opens at. */
  at?: string | undefined;
}

export function Editor({ alignment, names, rows, at }: Props) {
  const { t } = useTexts();
  const { plan } = names;
  const asksReason = plan.state !== 'draft';
  const [reason, setReason] = useState('');
  const [isReasonMissing, setReasonMissing] = useState(false);
  const [open, setOpen] = useState<Open | null>(null);
  const [aligned, setAligned] = useState<ContentRow | null>(null);
  const [pasted, setPasted] = useState<string | null>(null);
  const reasonBox = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const acts = useActs(plan.id, asksReason ? reason.trim() : undefined);
  const grid = useGrid(plan, rows, at);

  const mayWrite = () => {
    const isMissing = asksReason && reason.trim() === '';
    setReasonMissing(isMissing);
    if (isMissing) reasonBox.current?.focus();
    return !isMissing;
  };
  const commands = useCommands({
    acts,
    grid,
    mayWrite,
    onOpen: setOpen,
    onIndicators: (element) => navigate({ to: '/elements/$element/sheets', params: { element } }),
  });
  const close = () => {
    setOpen(null);
    acts.forgive();
  };
  const paste = (text: string) => {
    const isTable = /[\t\n]/.test(text.trim());
    if (isTable && mayWrite()) setPasted(text);
    else if (!isTable && grid.cell) commands.edit(grid.cell, text.trim());
  };
  const siblings = open?.dialog === 'weights' ? (grid.whole.tree.get(open.parent) ?? []) : [];
  return (
    <div className={classes.page}>
      <EditorHead names={names} rows={rows} />
      {asksReason && plan.state !== 'closed' && (
        <ReasonBox ref={reasonBox} reason={reason} isMissing={isReasonMissing} onReason={setReason} />
      )}
      {plan.state === 'closed' ? (
        <p>{t('staff.edit.closed')}</p>
      ) : (
        <EditBar acts={acts} commands={commands} onAlign={setAligned} onPaste={() => mayWrite() && setPasted('')} />
      )}
      <ContentGrid
        grid={grid}
        commands={commands}
        acts={acts}
        names={names}
        onPaste={paste}
        isFocused={at !== undefined}
      />
      <StatusLine acts={acts} isQuiet={grid.editing !== null || open !== null || pasted !== null} />
      <p id="edit-keys" className={`${classes.keys} no-print`}>
        {t('staff.edit.keys')}
      </p>
      {commands.current && (
        <p className={`${classes.current} no-print`}>
          <Link to="/elements/$element" params={{ element: commands.current.id }}>
            {t('staff.edit.open', { label: commands.label })}
          </Link>
          {commands.current.may_edit && (
            <DetailsButton key={commands.current.id} element={commands.current.id} label={commands.label} />
          )}
        </p>
      )}
      {open?.dialog === 'weights' && (
        <WeightsDialog
          acts={acts}
          parent={open.parent === null ? null : (grid.whole.byId.get(open.parent) ?? null)}
          siblings={siblings}
          plan={plan}
          tree={grid.whole.tree}
          at={open.at}
          onClose={close}
        />
      )}
      {open?.dialog === 'delete' && <DeleteDialog acts={acts} row={open.row} onClose={close} />}
      {aligned && alignment(aligned, asksReason, () => setAligned(null))}
      {pasted !== null && (
        <PasteDialog
          text={pasted}
          acts={acts}
          whole={grid.whole}
          names={names}
          current={commands.current}
          onClose={() => {
            setPasted(null);
            acts.forgive();
          }}
        />
      )}
      {acts.conflict && (
        <ContentConflict conflict={acts.conflict} acts={acts} names={names} onClose={commands.discard} />
      )}
    </div>
  );
}
