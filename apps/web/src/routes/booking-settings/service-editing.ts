import type { ClinicService } from '@junction/contract';
import { words } from '#src/text/words.ts';
import type { Editing } from './draft-form.tsx';
import { type Draft, firstNotWhole, listed, orNull } from './fields.ts';

export const newService: ClinicService = {
  ...{ id: '', name: '', nameEs: null, description: null, minutes: 30, bufferBefore: 0, bufferAfter: 0, needs: [] },
  ...{ patients: 'any', practitioners: null, online: true, isActive: true, sort: 100, version: 1 },
};

/** How a service is edited. `people` are those who see patients. */
export function serviceEditing(
  address: string,
  service: ClinicService,
  people: readonly { readonly id: string; readonly name: string }[],
): Editing<ClinicService> {
  const kinds = ['any', 'new', 'returning'] as const;
  const { hints, patients, everybody } = words.bookingSettings;
  return {
    fields: [
      { name: 'name', kind: 'text' },
      { name: 'nameEs', kind: 'text', isOptional: true },
      { name: 'description', kind: 'prose' },
      { name: 'minutes', kind: 'number' },
      { name: 'bufferBefore', kind: 'number' },
      { name: 'bufferAfter', kind: 'number' },
      { name: 'patients', kind: 'choice', options: kinds.map((id) => ({ id, name: patients[id] })) },
      { name: 'practitioners', kind: 'choice', options: [{ id: '', name: everybody }, ...groupsOf(service, people)] },
      { name: 'needs', kind: 'text', hint: hints.needs, isOptional: true },
      { name: 'sort', kind: 'number' },
      { name: 'online', kind: 'check' },
      { name: 'isActive', kind: 'check' },
    ],
    draftOf,
    bodyOf,
    method: service.id === '' ? 'POST' : 'PATCH',
    path: service.id === '' ? `${address}/services` : `${address}/services/${service.id}`,
  };
}

/** Each alone, and those who give it now together, where they are several. */
function groupsOf(
  { practitioners }: ClinicService,
  people: readonly { readonly id: string; readonly name: string }[],
): readonly { readonly id: string; readonly name: string }[] {
  if (practitioners === null || practitioners.length < 2) return people;
  const together = people.filter(({ id }) => practitioners.includes(id));
  return [{ id: practitioners.join(','), name: together.map(({ name }) => name).join(', ') }, ...people];
}

function draftOf(it: ClinicService): Draft {
  const { name, nameEs, description, minutes, bufferBefore, bufferAfter, patients, practitioners, needs } = it;
  return {
    ...{ name, nameEs: nameEs ?? '', description: description ?? '', minutes: String(minutes), patients },
    ...{ bufferBefore: String(bufferBefore), bufferAfter: String(bufferAfter), needs: needs.join(', ') },
    ...{ practitioners: practitioners?.join(',') ?? '', sort: String(it.sort) },
    ...{ online: it.online ? 'yes' : '', isActive: it.isActive ? 'yes' : '' },
  };
}

function bodyOf(draft: Draft): ReturnType<Editing<ClinicService>['bodyOf']> {
  const unreadable = firstNotWhole(draft, ['minutes', 'bufferBefore', 'bufferAfter', 'sort']);
  if (unreadable !== undefined) return { unreadable };
  const practitioners = listed(draft.practitioners);
  return {
    ...{ name: (draft.name ?? '').trim(), nameEs: orNull(draft.nameEs), description: orNull(draft.description) },
    ...{ minutes: Number(draft.minutes), bufferBefore: Number(draft.bufferBefore) },
    ...{ bufferAfter: Number(draft.bufferAfter), patients: draft.patients, needs: listed(draft.needs) },
    ...{ practitioners: practitioners.length === 0 ? null : practitioners, sort: Number(draft.sort) },
    ...{ online: draft.online === 'yes', isActive: draft.isActive === 'yes' },
  };
}
