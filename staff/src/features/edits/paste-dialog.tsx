import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ContentRow } from '@/api/contract';
import { folded } from '@/i18n/folded';
import { useTexts } from '@/i18n/use-texts';
import { Dialog } from '@/ui/dialog';
import { ProblemSummary } from '@/ui/problem-summary';
import type { Names } from './columns';
import { pasteAct } from './group-acts';
import classes from './paste-dialog.module.css';
import { PastePreview } from './paste-preview';
import { PasteReader, sentRows } from './paste-rows';
import { type PasteField, type PasteTable, pasteFields, tableFrom } from './paste-table';
import type { Whole } from './places';
import type { Acts } from './use-acts';

interface Props {
  /** What came from the clipboard; empty when the window was opened by hand. */
  text: string;
  acts: Acts;
  whole: Whole;
  names: Names;
  /** The row one was on: new rows become its siblings. */
  current: ContentRow | undefined;
  onClose: () => void;
}

const foldedNames = (all: Iterable<{ name: string }>) => new Set([...all].map(({ name }) => folded(name)));

/** Rows of a spreadsheet before they are taken over: what each becomes, what is wrong; all of them or none. */
export function PasteDialog({ text: given, acts, whole, names, current, onClose }: Props) {
  const { t, named, language } = useTexts();
  const [text, setText] = useState(given);
  const [chosen, setChosen] = useState<PasteTable['columns'] | null>(null);
  const table = useMemo(() => {
    const known = {
      levels: foldedNames(whole.levels),
      offices: foldedNames(names.offices.values()),
      people: foldedNames(names.people.values()),
    };
    return text.trim() === '' ? null : tableFrom(text, known);
  }, [text, whole, names]);
  const columns = chosen ?? table?.columns ?? [];
  const rows = useMemo(() => {
    if (!table) return [];
    const target = {
      parent: current?.parent ?? null,
      level: current?.level ?? whole.levels.find((level) => level.may_be_root)?.code ?? '',
    };
    return new PasteReader(whole, names, target, language).read({ ...table, columns: chosen ?? table.columns });
  }, [table, chosen, whole, names, current, language]);
  const sent = sentRows(rows);
  const wrong = rows.filter((row) => row.kind === 'wrong').length;
  const count = (kind: 'new' | 'change' | 'same') => rows.filter((row) => row.kind === kind).length;
  const setColumn = (at: number, field: string) =>
    setChosen(
      columns.map((old, index) => {
        const wanted = pasteFields.find((known) => known === field) ?? null;
        return index === at ? wanted : old === wanted ? null : old;
      }),
    );
  const save = async () => {
    const say = t('staff.paste.done', { count: sent.length });
    const rowsSent = sent.map((row) => row.pasted);
    if ((await acts.perform(pasteAct(acts.desk, say, rowsSent))) === 'done') onClose();
  };
  const columnName = (field: PasteField | null) =>
    field === null ? t('staff.paste.leave_out') : named('staff.edit.column', field);
  return (
    <Dialog isOpen isCareful isWide title={t('staff.paste.title')} onClose={onClose}>
      <ProblemSummary error={acts.problem} />
      {table ? (
        <>
          <p className={classes.sentence} aria-live="polite">
            {t('staff.paste.sentence', { added: count('new'), changed: count('change'), same: count('same'), wrong })}
          </p>
          <p className="soft">{t('staff.paste.empty_cells')}</p>
          <PastePreview
            table={table}
            rows={rows}
            heads={columns.map((field, at) => (
              <NativeSelect
                // biome-ignore lint/suspicious/noArrayIndexKey: columns of a fixed table
                key={at}
                aria-label={t('staff.paste.column', { number: at + 1 })}
                size="xs"
                value={field ?? ''}
                onChange={(event) => setColumn(at, event.currentTarget.value)}
                data={[null, ...pasteFields].map((one) => ({ value: one ?? '', label: columnName(one) }))}
              />
            ))}
          />
        </>
      ) : (
        <Textarea
          label={t('staff.paste.here')}
          description={t('staff.paste.hint')}
          data-autofocus
          minRows={8}
          autosize
          maxRows={16}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      <div className={classes.acts}>
        <Button disabled={sent.length === 0 || wrong > 0} loading={acts.isBusy} onClick={() => void save()}>
          {t('staff.paste.take', { count: sent.length })}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t('staff.cancel')}
        </Button>
        {wrong > 0 && <span className={classes.wrong}>{t('staff.paste.mend_first')}</span>}
      </div>
    </Dialog>
  );
}
