import type { Chart as PatientChart } from '@junction/contract';
import type { KnowledgeBase } from '@junction/knowledge';
import type { PainMark } from '@junction/reasoning';
import { percent } from '#src/text/format.ts';
import { shortName } from '#src/text/short-name.ts';
import { words } from '#src/text/words.ts';

/** One encounter as the chart shows it: everything in words. */
export interface ChartLine {
  readonly encounterId: string;
  readonly startedAt: string;
  readonly kind: string;
  readonly reason: string | null;
  readonly leader: string | undefined;
  readonly mechanism: string | undefined;
  readonly signed: { readonly by: string; readonly at: string } | undefined;
  readonly documents: readonly { readonly kind: string; readonly title: string }[];
  readonly places: readonly string[];
  readonly drawing: unknown;
  readonly marks: readonly PainMark[];
  readonly addenda: number;
}

type Names = Pick<KnowledgeBase, 'conditions' | 'regions'> | undefined;

/** The encounters, latest first. */
export function chartLines({ encounters }: PatientChart, kb: Names): readonly ChartLine[] {
  const named = (list: readonly { readonly id: string; readonly name: string }[] | undefined, id: string) =>
    list?.find((it) => it.id === id)?.name ?? id;
  return encounters
    .toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1))
    .map(({ leader, signature, marks, mechanism, kind, ...line }) => {
      const drawn = marks.filter(isMark);
      return {
        ...line,
        kind: Object.entries(words.chart.kinds).find(([id]) => id === kind)?.[1] ?? kind,
        leader:
          leader === null
            ? undefined
            : `${shortName(named(kb?.conditions, leader.condition))} ${percent(leader.probability)}`,
        mechanism: mechanism ?? undefined,
        signed:
          signature === null
            ? undefined
            : { by: signature.signedBy.name ?? words.chart.somebody, at: signature.signedAt },
        marks: drawn,
        places: drawn.map(({ region, side }) =>
          [side, kb?.regions.find(({ id }) => id === region)?.label ?? region].filter(Boolean).join(' '),
        ),
      };
    });
}

/** The lines that hold every word of the query. */
export function matching(lines: readonly ChartLine[], query: string): readonly ChartLine[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  return lines.filter((line) => {
    const text = [
      ...[line.startedAt, line.kind, line.reason, line.leader, line.mechanism, line.signed?.by],
      ...line.places,
      ...line.documents.map(({ kind, title }) => `${kind} ${title}`),
    ]
      .filter((part) => part !== undefined && part !== null)
      .join(' ')
      .toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

function isMark(value: unknown): value is PainMark {
  return typeof value === 'object' && value !== null && 'region' in value && typeof value.region === 'string';
}
