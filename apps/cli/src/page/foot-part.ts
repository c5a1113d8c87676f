import { PAGE_WIDTH, wrap } from './layout.ts';
import type { PageContext } from './page-context.ts';

/** What the page is and is not, and exactly what it was computed from. */
export function footPart({ assessment, paint }: PageContext): readonly string[] {
  const { knowledge, engine, unscored } = assessment;
  const leftOut = unscored.map(({ finding, because }) => `${finding}: ${because}`).join('; ');
  return [
    '',
    ...(leftOut === '' ? [] : wrap(`Recorded but not scored: ${leftOut}.`, PAGE_WIDTH)),
    ...[
      'For a licensed clinician, who can see and overrule the basis of every line.',
      `knowledge ${knowledge.version} · engine ${engine}`,
      knowledge.hash,
    ].map((line) => paint('quiet', line)),
  ];
}
