export type * from './assessment.ts';
export type * from './case.ts';
export type * from './model.ts';
