import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import type { ContentRow } from '@/api/contract';
import { type Act, Conflicting, type Desk } from './act';
import { contentQuery } from './api/list-content';

export interface Told {
  kind: 'done' | 'undone' | 'redone';
  say: string;
}

/** A conflict is shown by itself; a refusal where the hand is. */
export type Outcome = 'done' | 'refused' | 'conflict';

interface Past {
  undo: Act[];
  redo: Act[];
}

/**
 * Does one act after another, remembers the way back of each, and says what stands against it. Only one's own acts
 * are undone; where somebody else came between, the conflict is shown instead.
 */
export function useActs(plan: string, reason: string | undefined) {
  const client = useQueryClient();
  const { queryKey } = contentQuery(plan);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const aliases = useRef(new Map<string, string>());
  const said = useRef(reason);
  said.current = reason;
  const [past, setPast] = useState<Past>({ undo: [], redo: [] });
  const [told, setTold] = useState<Told | null>(null);
  const [conflict, setConflict] = useState<Conflicting | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);

  const desk = useMemo<Desk>(() => {
    const key = contentQuery(plan).queryKey;
    const rows = () => client.getQueryData<ContentRow[]>(key) ?? [];
    const idOf = (id: string): string => {
      const now = aliases.current.get(id);
      return now === undefined ? id : idOf(now);
    };
    return {
      plan,
      rows,
      idOf,
      row: (id) => rows().find((row) => row.id === idOf(id)),
      refetch: async () => {
        await client.fetchQuery({ ...contentQuery(plan), staleTime: 0 });
      },
      patch: (id, change) =>
        client.setQueryData<ContentRow[]>(key, (old) =>
          old?.map((row) => (row.id === id ? { ...row, ...change } : row)),
        ),
      isNow: (id, now) => {
        if (id !== now) aliases.current.set(id, now);
      },
      reason: () => said.current,
    };
  }, [client, plan]);

  /** Figures and other pages show the plan as it was: they look again when they are opened. */
  const forgetOthers = () =>
    client.invalidateQueries({
      predicate: (query) => query.queryKey[0] !== 'session' && query.queryKey[2] !== queryKey[2],
      refetchType: 'none',
    });

  const enqueue = (work: () => Promise<void>): Promise<Outcome> => {
    setProblem(null);
    setBusy(true);
    const done = queue.current.then(work).then(
      (): Outcome => 'done',
      (found: unknown): Outcome => {
        if (!(found instanceof Conflicting)) {
          setProblem(found);
          return 'refused';
        }
        setConflict(found);
        return 'conflict';
      },
    );
    queue.current = done.then(() => setBusy(false));
    return done;
  };

  const perform = (act: Act) =>
    enqueue(async () => {
      const undo = await act.run();
      setPast((old) => ({ undo: undo ? [...old.undo, undo] : [], redo: [] }));
      setTold({ kind: 'done', say: act.say });
      void forgetOthers();
    });
  const goBack = (from: 'undo' | 'redo') => {
    const to = from === 'undo' ? 'redo' : 'undo';
    const act = past[from].at(-1);
    if (!act) return Promise.resolve<Outcome>('refused');
    setPast((old) => ({ ...old, [from]: old[from].slice(0, -1) }));
    return enqueue(async () => {
      const back = await act.run();
      setPast((old) => ({ ...old, [to]: back ? [...old[to], back] : [] }));
      setTold({ kind: from === 'undo' ? 'undone' : 'redone', say: act.say });
      void forgetOthers();
    });
  };
  return {
    desk,
    perform,
    undo: () => goBack('undo'),
    redo: () => goBack('redo'),
    mayUndo: past.undo.length > 0,
    mayRedo: past.redo.length > 0,
    told,
    problem,
    conflict,
    isBusy,
    forgive: () => {
      setConflict(null);
      setProblem(null);
    },
  };
}

export type Acts = ReturnType<typeof useActs>;
