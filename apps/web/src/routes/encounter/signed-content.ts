import { percent } from '#src/text/format.ts';

type Content = Readonly<Record<string, unknown>>;

interface SignedText {
  readonly kind: string;
  readonly title: string;
  readonly body: string;
}

/** The documents of a signed whole. */
export function documentsOfContent({ documents }: Content): readonly SignedText[] {
  if (!Array.isArray(documents)) return [];
  const list: readonly unknown[] = documents;
  return list.flatMap((document) => {
    if (typeof document !== 'object' || document === null) return [];
    const { kind, title, body } = { kind: '', title: '', body: '', ...document };
    return [{ kind: String(kind), title: String(title), body: String(body) }];
  });
}

/** The first three causes of a signed whole, in whole percent. */
export function leadersOfContent({
  assessment,
}: Content): readonly { readonly condition: string; readonly probability: string }[] {
  if (typeof assessment !== 'object' || assessment === null || !('differential' in assessment)) return [];
  const list: readonly unknown[] = Array.isArray(assessment.differential) ? assessment.differential : [];
  return list.slice(0, 3).flatMap((row) => {
    if (typeof row !== 'object' || row === null || !('condition' in row) || !('probability' in row)) return [];
    return [{ condition: String(row.condition), probability: percent(Number(row.probability)) }];
  });
}
