import { type ObservationEntry, parseCaseValue } from '@junction/contract';
import type { Problem } from '@junction/kernel';
import type { KnowledgeBase } from '@junction/knowledge';

/** What an assessment could not read: unknown findings, values and sides that a finding does not take. */
export const wrongObservations = (kb: KnowledgeBase, observations: readonly ObservationEntry[]): readonly Problem[] =>
  observations.flatMap(({ code, value, side, level }, index) => {
    const finding = { value, ...(side !== null && { side }), ...(level !== null && { level }) };
    const parsed = parseCaseValue({ findings: { [code]: finding } }, kb);
    if (parsed.ok) return [];
    const place = `observations[${index}]`;
    return parsed.problems.map(({ path, message }) => ({ path: path.replace(`findings.${code}`, place), message }));
  });
