import { type BookingEntry, isRealDay } from '@junction/contract';
import { ok, type Problem, type Result, refused } from '@junction/kernel';

export interface ParsedVisitor {
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
  readonly birthDate: string;
}

/** What a visitor wrote of themselves, in the form in which it is kept, or what is wrong with it. */
export function parseVisitor(entry: BookingEntry['patient'], now: Date): Result<ParsedVisitor, Problem> {
  const email = entry.email.trim().toLowerCase();
  const phone = entry.phone == null ? null : toE164(entry.phone);
  const problems: Problem[] = [];
  if (!isEmail(email))
    problems.push({ path: 'patient.email', message: 'is no e-mail address; write it as name@example.org' });
  if (phone === undefined)
    problems.push({ path: 'patient.phone', message: 'is no phone number; write it as +1 605 555 0100' });
  if (!isRealDay(entry.birthDate)) problems.push({ path: 'patient.birthDate', message: 'is no day of the calendar' });
  else if (entry.birthDate < '1900-01-01' || entry.birthDate > now.toISOString().slice(0, 10))
    problems.push({ path: 'patient.birthDate', message: 'must be a day from 1900 until today' });
  if (problems.length > 0 || phone === undefined) return refused(problems);
  return ok({ name: entry.name.replace(/\s+/g, ' '), email, phone, birthDate: entry.birthDate });
}

const isEmail = (text: string): boolean =>
  text.length <= 254 && /^[^@\s\p{Cc}]+@[^@\s\p{Cc}.]+(?:\.[^@\s\p{Cc}.]+)+$/u.test(text);

/** A number as E.164 writes it; one of ten digits is taken as of the United States. Undefined: it is none. */
export function toE164(text: string): string | undefined {
  if (!/^\+?[\d\s().\-/]+$/.test(text)) return undefined;
  const digits = text.replace(/\D/g, '');
  const number = text.trim().startsWith('+') ? digits : digits.length === 10 ? `1${digits}` : digits;
  return /^[1-9]\d{6,14}$/.test(number) ? `+${number}` : undefined;
}
