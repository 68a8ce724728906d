// The file and map of a trial, kept while this tab is open, so that importing for real needs no second choosing.
import type { ImportPlan } from './api/import-plan';

const kept = new Map<string, ImportPlan>();

export function keepGiven(id: string, given: ImportPlan) {
  kept.set(id, given);
}

export function givenOf(id: string): ImportPlan | undefined {
  return kept.get(id);
}
