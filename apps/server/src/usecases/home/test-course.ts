import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCaseText } from '@junction/contract';
import type { EntryBody } from '@junction/encounter';
import type { KnowledgeBase } from '@junction/knowledge';
import type { Case } from '@junction/reasoning';
import type { Caller } from '../../actor.ts';
import { loadTestKnowledge } from '../../http/test-app.ts';
import { ask, asPatient, asStaff, makeId, openTestClinics, type TestClinics } from '../../http/test-clinics.ts';
import type { Assessor } from '../assess-case.ts';

const cases = join(import.meta.dirname, '..', '..', '..', '..', '..', 'cases');

/** A clinic whose clock the test sets, with patients whose visits are signed as in a worked case. */
export interface TestCourse {
  readonly clinics: TestClinics;
  readonly kb: KnowledgeBase;
  readonly assessor: Assessor;
  /** Sets the clock. */
  readonly at: (moment: string) => void;
  readonly now: () => Date;
  readonly send: (
    as: Caller,
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
    // biome-ignore lint/suspicious/noExplicitAny: what the server answers is looked at by the test
  ) => Promise<{ readonly status: number; readonly body: any }>;
  readonly clinician: () => Caller;
  readonly addPatient: () => Promise<string>;
  /** Opens a visit of the patient, enters the case, and signs it. */
  readonly signVisit: (patientId: string, name: string, change?: (facts: Case) => Case) => Promise<string>;
  readonly close: () => Promise<void>;
}

export async function openTestCourse(): Promise<TestCourse> {
  let moment = new Date('2026-03-02T15:00:00Z');
  const clinics = await openTestClinics({ parts: { clock: () => moment } });
  const { kb, assessor } = await loadTestKnowledge();
  const send: TestCourse['send'] = async (as, method, path, body) => {
    const response = await ask(clinics.app, { as, method, url: `/api/clinics/home${path}`, body });
    return { status: response.statusCode, body: response.json() };
  };
  const clinician = (): Caller => asStaff(clinics.home, 'clinician');
  return {
    ...{ clinics, kb, assessor, send, clinician },
    at: (text) => {
      moment = new Date(text);
    },
    now: () => moment,
    addPatient: async () => {
      const person = { givenName: 'Sam', familyName: 'Sample', preferredName: null, birthDate: null, sex: null };
      return (await send(clinician(), 'POST', '/patients', person)).body.patient.patientId;
    },
    signVisit: async (patientId, name, change = (it) => it) => {
      const entry = { kind: 'visit', reason: null, startedAt: moment.toISOString() };
      const opened = await send(clinician(), 'POST', `/patients/${patientId}/encounters`, entry);
      const { encounterId } = opened.body;
      const parsed = parseCaseText(readFileSync(join(cases, name), 'utf8'), kb);
      if (!parsed.ok) throw new Error(`${name} is no case`);
      const bodies = entriesOf(change(parsed.value));
      const entries = bodies.map((body) => ({ id: makeId(), at: moment.toISOString(), body }));
      await send(clinician(), 'POST', `/encounters/${encounterId}/entries`, { entries });
      const signed = await send(clinician(), 'POST', `/encounters/${encounterId}/signature`, {
        ...{ total: entries.length, documents: [] },
      });
      if (signed.status !== 201) throw new Error(JSON.stringify(signed.body));
      return encounterId;
    },
    close: () => clinics.close(),
  };
}

const entriesOf = ({ side, pain, observations, precautions = [] }: Case): readonly EntryBody[] => [
  ...(side === undefined ? [] : [{ kind: 'side', side } as const]),
  ...(pain === undefined ? [] : [{ kind: 'pain', marks: pain } as const]),
  ...observations.map(
    ({ finding, answer, measured, ...where }): EntryBody => ({
      ...{ kind: 'finding', finding, value: measured ?? answer },
      ...where,
    }),
  ),
  ...precautions.map(({ precaution, answer }): EntryBody => ({ kind: 'precaution', precaution, value: answer })),
];

export const asOwn = (course: TestCourse, patientId: string): Caller => asPatient(course.clinics.home, patientId);
