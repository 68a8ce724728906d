import type { BudgetStage, MoneySum } from '@/api/contract';

export const stages: readonly BudgetStage[] = ['approved', 'modified', 'committed', 'accrued', 'paid'];
export const spendingStages = ['committed', 'accrued', 'paid'] as const;

export const sumOf = (sum: MoneySum, stage: BudgetStage) => sum.stages.find((one) => one.stage === stage);

/** Stages that anybody told, in either sum. */
export const toldStages = (...sums: MoneySum[]) =>
  stages.filter((stage) => sums.some((sum) => sumOf(sum, stage)?.amount != null));
