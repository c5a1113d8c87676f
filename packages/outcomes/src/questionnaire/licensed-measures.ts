import type { Part } from '../instrument.ts';

/** The figures of an outcome whose wording a clinic has to license; they are those of the knowledge base. */
type LicensedMeasure = Pick<Part, 'low' | 'high' | 'better' | 'error' | 'meaningful'>;

/** By outcome with `shipping: clinic-import`. Of a range of errors the wider; null where the knowledge has none. */
export const LICENSED_MEASURES: Readonly<Record<string, LicensedMeasure>> = {
  odi: { low: 0, high: 100, better: 'lower', error: 11, meaningful: 10 },
  rmdq: { low: 0, high: 24, better: 'lower', error: 5, meaningful: 5 },
  'start-back': { low: 0, high: 9, better: 'lower', error: null, meaningful: null },
  qbpds: { low: 0, high: 100, better: 'lower', error: 19, meaningful: 20 },
  fabq: { low: 0, high: 66, better: 'lower', error: null, meaningful: null },
  'psfs-hip': { low: 0, high: 100, better: 'higher', error: 15, meaningful: 10 },
  'visa-g': { low: 0, high: 100, better: 'higher', error: 5, meaningful: 10 },
  eq5d: { low: -1, high: 1, better: 'higher', error: 0.05, meaningful: 0.08 },
  'promis-pf': { low: 0, high: 100, better: 'higher', error: 3, meaningful: 4 },
  phq4: { low: 0, high: 12, better: 'lower', error: null, meaningful: null },
};
