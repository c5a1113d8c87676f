import type { PatientEntry } from '@junction/contract';
import type { StaffRole } from '../actor.ts';

/** People of the demo clinic. Nobody of them exists; their addresses are of a domain that nobody can have. */

export interface DemoStaff {
  readonly staffId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly StaffRole[];
}

export interface DemoPatient extends PatientEntry {
  readonly patientId: string;
  readonly email: string | null;
  readonly phone: string | null;
}

const id = (group: string, number: number): string => `0199f5a0-0000-7000-${group}-${String(number).padStart(12, '0')}`;

export const demoStaff: readonly DemoStaff[] = [
  { staffId: id('8001', 1), name: 'Olivia Owner', email: 'owner@kinesio.example', roles: ['owner', 'clinician'] },
  { staffId: id('8001', 2), name: 'Carl Clinician', email: 'clinician@kinesio.example', roles: ['clinician'] },
  { staffId: id('8001', 3), name: 'Fran Desk', email: 'desk@kinesio.example', roles: ['front-desk'] },
  { staffId: id('8001', 4), name: 'Erin Editor', email: 'editor@kinesio.example', roles: ['content-editor'] },
];

/** Hanna and her son share an address; Otto has none; the two Ingrids may be one person. */
export const demoPatients: readonly DemoPatient[] = [
  {
    ...{ patientId: id('8002', 1), givenName: 'Hanna', familyName: 'Lindgren', birthDate: '1984-02-29', sex: 'female' },
    ...{ preferredName: null, email: 'lindgren.family@kinesio.example', phone: '+16055550101' },
  },
  {
    ...{ patientId: id('8002', 2), givenName: 'Nils', familyName: 'Lindgren', birthDate: '2012-09-14', sex: 'male' },
    ...{ preferredName: null, email: 'lindgren.family@kinesio.example', phone: null },
  },
  {
    ...{ patientId: id('8002', 3), givenName: 'Otto', familyName: 'Bergstrom', birthDate: '1947-11-03', sex: 'male' },
    ...{ preferredName: null, email: null, phone: null },
  },
  {
    ...{ patientId: id('8002', 4), givenName: 'Ingrid', familyName: 'Nordahl', birthDate: '1968-06-21', sex: 'female' },
    ...{ preferredName: null, email: 'ingrid.nordahl@kinesio.example', phone: '+16055550104' },
  },
  {
    ...{ patientId: id('8002', 5), givenName: 'Ingrid', familyName: 'Nordal', birthDate: '1968-06-21', sex: 'female' },
    ...{ preferredName: null, email: null, phone: '+16055550104' },
  },
  {
    ...{ patientId: id('8002', 6), givenName: 'Tomas', familyName: 'Whitehorse', birthDate: '1991-01-30', sex: 'male' },
    ...{ preferredName: 'Tom', email: 'tomas.whitehorse@kinesio.example', phone: null },
  },
];

/** Who may act for Nils. */
export const demoGuardian = {
  guardianId: id('8003', 1),
  guardianshipId: id('8004', 1),
  name: 'Hanna Lindgren',
  patientId: id('8002', 2),
  contact: { kind: 'email', value: 'lindgren.family@kinesio.example' },
} as const;
