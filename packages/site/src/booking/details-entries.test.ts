import { describe, expect, it } from 'vitest';
import { birthDateOf, detailsProblems, fieldOfPath, noEntries, visitorOf } from './details-entries.ts';

const right = {
  name: 'Mara  Lindqvist',
  email: ' mara@example.org ',
  phone: '',
  birthMonth: '4',
  birthDay: '26',
  birthYear: '1982',
};

describe('the details of a visitor', () => {
  it('become a person as the booking takes one', () => {
    expect(detailsProblems(right, '2026-11-24')).toEqual([]);
    expect(visitorOf(right)).toEqual({
      name: 'Mara Lindqvist',
      email: 'mara@example.org',
      phone: null,
      birthDate: '1982-04-26',
    });
  });

  it('name every field that cannot be right, in the order of the form', () => {
    expect(detailsProblems({ ...noEntries, phone: '12' }, '2026-11-24').map(({ field }) => field)).toEqual([
      'name',
      'email',
      'phone',
      'birthDate',
    ]);
  });

  it('tell a birth date in the future from one that is no day', () => {
    expect(detailsProblems({ ...right, birthYear: '2027' }, '2026-11-24')).toEqual([
      { field: 'birthDate', reason: 'birthDateFuture' },
    ]);
    expect(birthDateOf({ ...right, birthMonth: '2', birthDay: '30' })).toBeUndefined();
    expect(birthDateOf({ ...right, birthYear: '82' })).toBeUndefined();
  });

  it('know which field a refusal of the server is about', () => {
    expect(fieldOfPath('patient.birthDate')).toBe('birthDate');
    expect(fieldOfPath('/patient/email')).toBe('email');
    expect(fieldOfPath('start')).toBeUndefined();
  });
});
