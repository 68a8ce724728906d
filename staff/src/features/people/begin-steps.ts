export const beginSteps = ['offices', 'people', 'plan'] as const;
export type BeginStep = (typeof beginSteps)[number];
export const isBeginStep = (text: unknown): text is BeginStep => beginSteps.some((known) => known === text);
