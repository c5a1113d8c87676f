import { aboutOf, type EncounterState, type EntryBody } from '@junction/encounter';

/** The entry that puts back what stood before this one; undefined where an entry of its kind is not taken back. */
export function undoBody(body: EntryBody, before: EncounterState): EntryBody | undefined {
  const earlier = before.latest.get(aboutOf(body))?.body;
  if (earlier !== undefined) return earlier;
  switch (body.kind) {
    case 'finding':
    case 'soreness':
    case 'movement':
    case 'measure':
    case 'sensation':
    case 'precaution':
      return { ...body, value: null };
    case 'text':
      return { ...body, text: '' };
    case 'side':
      return { kind: 'side', side: null };
    case 'pain':
      return { kind: 'pain', marks: [] };
    case 'plan':
      return { ...body, choice: null };
    case 'confirmed':
    case 'alert-resolved':
    case 'kept':
      return undefined;
  }
}
