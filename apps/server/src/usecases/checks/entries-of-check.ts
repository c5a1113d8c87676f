import { toCase } from '@junction/check';
import type { EntriesEntry } from '@junction/contract';
import type { StoredCheck } from '../../store/checks.ts';
import type { Assessor } from '../assess-case.ts';

/** What a patient told in a check, as the first entries of the encounter. Questions that the knowledge has no more are left out. */
export function entriesOfCheck(
  { kb }: Pick<Assessor, 'kb'>,
  { content, consentedAt }: Pick<StoredCheck, 'content' | 'consentedAt'>,
  newId: () => string,
): EntriesEntry['entries'] {
  if (content === null) return [];
  const { answers, drawing } = content;
  const { observations, side } = toCase(kb, answers);
  const marks = (answers.pain ?? []).map((mark) => ({ ...mark }));
  const bodies: readonly EntriesEntry['entries'][number]['body'][] = [
    ...(side === undefined ? [] : [{ kind: 'side' as const, side }]),
    ...(answers.pain === undefined ? [] : [{ kind: 'pain' as const, marks, ...(drawing !== null && { drawing }) }]),
    ...observations.map(({ finding, answer }) => ({ kind: 'finding' as const, finding, value: answer })),
  ];
  const at = consentedAt.toISOString();
  return bodies.map((body) => ({ id: newId(), at, body }));
}
