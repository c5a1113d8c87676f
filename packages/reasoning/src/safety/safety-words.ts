import type { Safety } from './evaluate-safety.ts';

/** What may be said of warning signs. `not-found` is the only state in which a text may say that none was found. */
export interface SafetyWords {
  readonly state: 'found' | 'cannot-say' | 'not-found';
  readonly text: string;
}

/**
 * One sentence on warning signs. "Not found" needs every mandatory question answered and every begun rule settled; it never
 * says that a disease was ruled out.
 */
export function safetyWords(safety: Safety): SafetyWords {
  const count = safety.alerts.length;
  if (count > 0) return { state: 'found', text: count === 1 ? '1 warning sign found' : `${count} warning signs found` };
  const open = safety.open.length + safety.openAbout.length;
  if (open > 0) {
    const questions = open === 1 ? '1 safety question is' : `${open} safety questions are`;
    return { state: 'cannot-say', text: `Warning signs cannot be judged yet: ${questions} open` };
  }
  return { state: 'not-found', text: 'No warning signs found among the questions asked' };
}
