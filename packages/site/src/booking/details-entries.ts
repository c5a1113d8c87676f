/** What the visitor typed, as typed. */
export interface DetailsEntries {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly birthMonth: string;
  readonly birthDay: string;
  readonly birthYear: string;
}

export const noEntries: DetailsEntries = {
  name: '',
  email: '',
  phone: '',
  birthMonth: '',
  birthDay: '',
  birthYear: '',
};

/** The fields that a problem can be about. */
export type DetailsField = 'name' | 'email' | 'phone' | 'birthDate';

/** What is wrong with a field: a word of ours, or a sentence of the server's. */
export interface DetailsProblem {
  readonly field: DetailsField;
  readonly reason: DetailsField | 'birthDateFuture';
}

/** A person as the booking takes one. */
export interface Visitor {
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
  readonly birthDate: string;
}

/** `1982-04-26` of the three fields, or undefined where they name no day. Years are written whole. */
export function birthDateOf({ birthMonth, birthDay, birthYear }: DetailsEntries): string | undefined {
  const [year, month, day] = [birthYear, birthMonth, birthDay].map((part) => part.trim());
  if (!/^\d{4}$/.test(year ?? '') || !/^\d{1,2}$/.test(month ?? '') || !/^\d{1,2}$/.test(day ?? '')) return undefined;
  const date = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  const moment = Date.parse(`${date}T00:00Z`);
  return Number.isNaN(moment) || new Date(moment).toISOString().slice(0, 10) !== date ? undefined : date;
}

/** Every field that cannot be right, in the order of the form. `today`: the day on the clinic's wall. */
export function detailsProblems(entries: DetailsEntries, today: string): readonly DetailsProblem[] {
  const problems: DetailsProblem[] = [];
  const wrong = (field: DetailsField, reason: DetailsProblem['reason'] = field): void => {
    problems.push({ field, reason });
  };
  if (!/\S+\s+\S+/.test(entries.name)) wrong('name');
  if (!/^\S+@\S+\.\S+$/.test(entries.email.trim())) wrong('email');
  if (entries.phone.trim() !== '' && entries.phone.replace(/\D/g, '').length < 7) wrong('phone');
  const birthDate = birthDateOf(entries);
  if (birthDate === undefined || birthDate < '1900-01-01') wrong('birthDate');
  else if (birthDate > today) wrong('birthDate', 'birthDateFuture');
  return problems;
}

/** The person of entries without problems; undefined where there are some. */
export function visitorOf(entries: DetailsEntries): Visitor | undefined {
  const birthDate = birthDateOf(entries);
  if (birthDate === undefined) return undefined;
  const phone = entries.phone.trim();
  return {
    name: entries.name.trim().replace(/\s+/g, ' '),
    email: entries.email.trim(),
    phone: phone === '' ? null : phone,
    birthDate,
  };
}

/** The field of ours that an error path of the server is about; undefined: it is about the time, or the request. */
export function fieldOfPath(path: string): DetailsField | undefined {
  const last = path.replaceAll('/', '.').split('.').at(-1);
  return last === 'name' || last === 'email' || last === 'phone' || last === 'birthDate' ? last : undefined;
}
