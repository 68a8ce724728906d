import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Refusal, Unreachable } from '@/api/refusal';
import type { OfficeReport } from '@/api/reporting-contract';
import { useTexts } from '@/i18n/use-texts';
import { saveReportDraft } from './api/save-report-draft';
import { type ReportAddress, reportQuery } from './api/show-report';
import {
  type Clash,
  type Draft,
  draftOf,
  hasWrongNumber,
  inLanguage,
  isSame,
  merge,
  sentDraft,
  withText,
} from './draft';
import { forget, keep, readKept } from './kept-draft';

interface Given {
  report: OfficeReport;
  at: ReportAddress;
  on: string;
  /** Under which what has not reached the server is kept. */
  name: string;
}

export type Saving = 'saved' | 'typing' | 'saving' | 'away' | 'clashing' | 'refused';

const pause = 1200;
const retry = 4000;

/** What is typed into a report: kept in the browser at each letter, on the server at each pause, merged with others. */
export function useReportDraft({ report: first, at, on, name }: Given) {
  const { value, language } = useTexts();
  const client = useQueryClient();
  const [start] = useState(() => {
    const theirs = draftOf(first, value);
    // Who may not write reads what was delivered, whatever this browser still keeps.
    const kept = first.may.includes('save') ? readKept(name) : null;
    if (!kept) return { theirs, draft: theirs, clashes: [] as Clash[], wasKept: false };
    const here = (its: Draft) =>
      kept.language && kept.language !== language ? inLanguage(its, kept.language, value) : its;
    const merged = merge(here(kept.base), here(kept.mine), theirs);
    return { theirs, ...merged, wasKept: !isSame(merged.draft, theirs) };
  });
  const [report, setReport] = useState(first);
  const [draft, setDraft] = useState(start.draft);
  const [clashes, setClashes] = useState<Clash[]>(start.clashes);
  const [state, setState] = useState<Saving>(
    start.clashes.length > 0 ? 'clashing' : isSame(start.draft, start.theirs) ? 'saved' : 'typing',
  );
  const [wasKept, setWasKept] = useState(start.wasKept);
  const [error, setError] = useState<unknown>(null);
  const [savedAt, setSavedAt] = useState(first.content?.saved_at ?? null);
  const now = useRef({
    report: first,
    draft: start.draft,
    base: start.theirs,
    clashes: start.clashes,
    state,
    language,
    problem: null as unknown,
    flight: null as Promise<boolean> | null,
  });
  now.current.state = state;

  const show = (next: Draft) => {
    now.current.draft = next;
    setDraft(next);
  };
  const tellClashes = (next: Clash[]) => {
    now.current.clashes = next;
    setClashes(next);
  };
  const follow = (next: OfficeReport) => {
    now.current.report = next;
    now.current.base = draftOf(next, value);
    setReport(next);
    client.setQueryData(reportQuery(at, on).queryKey, next);
  };
  const mergeTheirs = async () => {
    const theirs = await client.fetchQuery({ ...reportQuery(at, on), staleTime: 0 });
    const merged = merge(now.current.base, now.current.draft, draftOf(theirs, value));
    follow(theirs);
    show(merged.draft);
    tellClashes(merged.clashes);
    setState(merged.clashes.length > 0 ? 'clashing' : 'typing');
  };
  /** True when everything typed is on the server. One at a time: who comes while one is under way waits for it. */
  const save = async (): Promise<boolean> => {
    while (now.current.flight) if (await now.current.flight) return true;
    if (now.current.clashes.length > 0) return false;
    now.current.flight = send().finally(() => {
      now.current.flight = null;
    });
    return now.current.flight;
  };
  const send = async (): Promise<boolean> => {
    const { draft: sent, report: known } = now.current;
    now.current.problem = null;
    setState('saving');
    try {
      const kept = await saveReportDraft(at, on, sentDraft(known, sent, now.current.language));
      const isWhole = isSame(sent, now.current.draft);
      follow(kept);
      setError(null);
      setSavedAt(kept.content?.saved_at ?? null);
      if (isWhole && !hasWrongNumber(sent, now.current.language)) forget(name);
      setState(isWhole ? 'saved' : 'typing');
      return isWhole;
    } catch (problem) {
      const isStale =
        problem instanceof Refusal && problem.status === 409 && problem.problem.code === 'version_mismatch';
      if (isStale) await mergeTheirs().catch(() => setState('away'));
      else setState(problem instanceof Unreachable ? 'away' : 'refused');
      setError(isStale || problem instanceof Unreachable ? null : problem);
      now.current.problem = isStale ? null : problem;
      return false;
    }
  };
  const write = (place: string, text: string) => {
    const next = withText(now.current.draft, place, text);
    show(next);
    keep(name, { base: now.current.base, mine: next, version: now.current.report.version, language });
    setState((before) => (before === 'clashing' ? before : 'typing'));
  };
  const settle = (clash: Clash, isMine: boolean) => {
    if (!isMine) write(clash.place, clash.theirs);
    const left = clashes.filter((other) => other.place !== clash.place);
    tellClashes(left);
    if (left.length === 0) setState('typing');
  };
  /** What this browser had kept is not wanted: as the server knew the report when it was opened. */
  const discardKept = () => {
    setWasKept(false);
    tellClashes([]);
    forget(name);
    show(start.theirs);
    setState(isSame(start.theirs, now.current.base) ? 'saved' : 'typing');
  };
  const saveNow = useRef(save);
  saveNow.current = save;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each letter begins the pause anew
  useEffect(() => {
    if (state !== 'typing' && state !== 'away') return;
    const timer = setTimeout(() => saveNow.current(), state === 'away' ? retry : pause);
    return () => clearTimeout(timer);
  }, [state, draft]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of language writes the numbers anew
  useEffect(() => {
    const from = now.current.language;
    if (from === language) return;
    now.current.language = language;
    now.current.base = inLanguage(now.current.base, from, value);
    show(inLanguage(now.current.draft, from, value));
  }, [language]);
  useEffect(() => {
    const again = () => {
      const { state: standing, report: known } = now.current;
      if ((standing === 'away' || standing === 'typing') && known.may.includes('save')) saveNow.current();
    };
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, []);
  return {
    report,
    follow,
    draft,
    write,
    clashes,
    settle,
    state,
    error,
    savedAt,
    save,
    wasKept,
    discardKept,
    problem: () => now.current.problem,
  };
}

export type ReportDraft = ReturnType<typeof useReportDraft>;
