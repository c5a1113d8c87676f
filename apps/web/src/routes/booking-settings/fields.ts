import { words } from '#src/text/words.ts';

export type FieldName = keyof typeof words.bookingSettings.fields;

export interface FieldSpec {
  readonly name: FieldName;
  readonly kind: 'text' | 'number' | 'check' | 'choice' | 'prose';
  readonly hint?: string;
  readonly options?: readonly { readonly id: string; readonly name: string }[];
  readonly isOptional?: boolean;
}

/** Everything as text; a check is `yes` or empty. */
export type Draft = Readonly<Partial<Record<FieldName, string>>>;

export const fieldLabel = ({ name }: Pick<FieldSpec, 'name'>): string => words.bookingSettings.fields[name];

/** The words of a list that is written with commas. */
export const listed = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(',')
    .map((it) => it.trim())
    .filter((it) => it !== '');

export const orNull = (text: string | undefined): string | null => {
  const trimmed = (text ?? '').trim();
  return trimmed === '' ? null : trimmed;
};

/** The fields of these that are no whole numbers; the first of them stops what is saved. */
export function firstNotWhole(draft: Draft, names: readonly FieldName[]): FieldName | undefined {
  return names.find((name) => !/^\d+$/.test((draft[name] ?? '').trim()));
}
