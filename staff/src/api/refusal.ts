import type { Problem, ProblemField } from './contract';

/** The server said no, and why. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem,
    readonly retryAfterSeconds: number | null,
  ) {
    super(problem.title);
  }

  /** What it says about one field, if anything. */
  about(field: string): ProblemField | undefined {
    return this.problem.fields?.find((found) => found.field === field);
  }
}

/** Somebody changed it since it was read. */
export const isStale = (problem: unknown) =>
  problem instanceof Refusal && problem.status === 409 && problem.problem.code === 'version_mismatch';

/** No answer came: the server or the network is away. */
export class Unreachable extends Error {}
