import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCaseText } from '@junction/contract';
import type { EntryBody } from '@junction/encounter';
import type { KnowledgeBase } from '@junction/knowledge';
import type { Case } from '@junction/reasoning';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadTestKnowledge } from '../../http/test-app.ts';
import { ask, asStaff, makeId, openTestClinics, type TestClinics } from '../../http/test-clinics.ts';

const cases = join(import.meta.dirname, '..', '..', '..', '..', '..', 'cases');
const at = '2026-03-02T15:00:00.000Z';

describe('signing an encounter', () => {
  let clinics: TestClinics;
  let kb: KnowledgeBase;

  beforeAll(async () => {
    clinics = await openTestClinics();
    kb = (await loadTestKnowledge()).kb;
  });
  afterAll(() => clinics.close());

  const as = () => asStaff(clinics.home, 'clinician');
  const send = async (method: 'GET' | 'POST', path: string, body?: unknown) => {
    const response = await ask(clinics.app, { as: as(), method, url: `/api/clinics/home${path}`, body });
    return { status: response.statusCode, body: response.json() };
  };
  const open = async (patient: Case['patient'] = {}): Promise<string> => {
    const birthDate = patient.ageYears === undefined ? null : `${2026 - patient.ageYears}-01-01`;
    const person = { givenName: 'Sam', familyName: 'Sample', preferredName: null, birthDate, sex: patient.sex ?? null };
    const { body: made } = await send('POST', '/patients', person);
    const entry = { kind: 'visit', reason: null, startedAt: at };
    const { body } = await send('POST', `/patients/${made.patient.patientId}/encounters`, entry);
    return body.encounterId;
  };
  const enter = (encounterId: string, bodies: readonly EntryBody[]) =>
    send('POST', `/encounters/${encounterId}/entries`, { entries: bodies.map((body) => ({ id: makeId(), at, body })) });
  const sign = (encounterId: string, total: number, documents: readonly unknown[] = []) =>
    send('POST', `/encounters/${encounterId}/signature`, { total, documents });

  const worked = (name: string): Case => {
    const parsed = parseCaseText(readFileSync(join(cases, name), 'utf8'), kb);
    if (!parsed.ok) throw new Error(`${name} is no case`);
    return parsed.value;
  };
  const bodiesOf = ({ side, pain, observations, precautions = [] }: Case): readonly EntryBody[] => [
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

  it('gives every worked case the result that the same case gets without an encounter, and replays it to the same letters', async () => {
    const names = readdirSync(cases).filter((name) => /^[^.]+\.yaml$/.test(name) && name !== 'skips.yaml');
    expect(names.length).toBeGreaterThan(50);
    const asked: string[] = [];
    for (const name of names) {
      const facts = worked(name);
      const encounterId = await open(facts.patient);
      const bodies = bodiesOf(facts);
      if (bodies.length > 0) expect((await enter(encounterId, bodies)).status).toBe(201);
      const signed = await sign(encounterId, bodies.length);
      if (signed.status === 422) {
        asked.push(`${name}: ${signed.body.errors.map(({ path }: { path: string }) => path).join(', ')}`);
        continue;
      }
      expect([name, signed.status]).toEqual([name, 201]);
      const { body: state } = await send('GET', `/encounters/${encounterId}/state`);
      const direct = await clinics.app.inject({
        method: 'POST',
        url: '/api/assess',
        headers: { 'content-type': 'application/json' },
        payload: JSON.stringify(documentOf(facts)),
      });
      expect([name, state.content.assessment.differential]).toEqual([name, direct.json().differential]);
      expect(state.content.assessment.mechanism).toEqual(direct.json().mechanism);
      expect((await send('GET', `/encounters/${encounterId}/replay`)).body.replay).toMatchObject({
        same: true,
        isWhole: true,
      });
    }
    // What cannot well be true is asked about before it is signed; no worked case is of that kind.
    expect(asked).toEqual([]);
  }, 240_000);

  it('saves an entry once however often it is sent, and takes none after the signature', async () => {
    const encounterId = await open();
    const entry = { id: makeId(), at, body: { kind: 'finding', finding: 'slr', value: 'absent' } };
    const path = `/encounters/${encounterId}/entries`;
    expect((await send('POST', path, { entries: [entry, entry] })).body).toEqual({ saved: 1, total: 1 });
    expect((await send('POST', path, { entries: [entry] })).body).toEqual({ saved: 0, total: 1 });
    expect((await sign(encounterId, 1)).status).toBe(201);
    const late = await send('POST', path, { entries: [{ ...entry, id: makeId() }] });
    expect([late.status, late.body.detail]).toEqual([409, expect.stringContaining('signed')]);
    expect((await sign(encounterId, 1)).status).toBe(409);
  });

  it('does not sign what the signer has not seen', async () => {
    const encounterId = await open();
    await enter(encounterId, [{ kind: 'finding', finding: 'slr', value: 'absent' }]);
    const refused = await sign(encounterId, 0);
    expect([refused.status, refused.body.detail]).toEqual([409, expect.stringContaining('there are 1 entries')]);
  });

  it('asks about what cannot well be true, and signs once somebody said why it stands', async () => {
    const encounterId = await open();
    await enter(encounterId, [
      { kind: 'side', side: 'left' },
      { kind: 'finding', finding: 'iliac-crest-point', value: 'present', side: 'right' },
    ]);
    expect((await sign(encounterId, 2)).body.errors[0].path).toBe('entries.other-side iliac-crest-point');
    await enter(encounterId, [
      { kind: 'kept', question: 'other-side iliac-crest-point', reason: 'Both sides are sore' },
    ]);
    expect((await sign(encounterId, 3)).status).toBe(201);
  });

  it('keeps a thrust out of a loose junction until a reason is written, and then stores it apart from the plan', async () => {
    const facts = worked('tlj-hypermobile.yaml');
    const thrust = kb.treatment.techniques.find((it) => it.force === 'thrust' && it.serves.includes('hypomobile'));
    const plan = (act: 'add' | 'override', reason?: string): EntryBody => ({
      ...{ kind: 'plan', section: 'manual', item: thrust?.id ?? '' },
      choice: { act, ...(reason === undefined ? {} : { reason }) },
    });
    const encounterId = await open(facts.patient);
    const bodies = [...bodiesOf(facts), plan('add')];
    await enter(encounterId, bodies);
    const refused = await sign(encounterId, bodies.length);
    expect([refused.status, refused.body.errors[0].path]).toEqual([422, `plan.manual.${thrust?.id}`]);
    await enter(encounterId, [plan('override', 'T11 is stiff above the loose level')]);
    expect((await sign(encounterId, bodies.length + 1)).status).toBe(201);
    const { body } = await send('GET', `/encounters/${encounterId}/state`);
    expect(body.content.overridden).toMatchObject([{ item: thrust?.id, reason: 'T11 is stiff above the loose level' }]);
    expect(body.content.assessment.plan.manual.map(({ id }: { id: string }) => id)).not.toContain(thrust?.id);
  });

  it('loses nothing when several people enter and one signs at the same moment', async () => {
    const encounterId = await open();
    const findings = ['slr', 'slump', 'fadir', 'romberg', 'carnett', 'hip-scour'];
    const results = await Promise.all([
      ...findings.map((finding) => enter(encounterId, [{ kind: 'finding', finding, value: 'absent' }])),
      sign(encounterId, 3),
    ]);
    const saved = results.slice(0, findings.length).filter(({ status }) => status === 201).length;
    const { body } = await send('GET', `/encounters/${encounterId}/state`);
    expect(body.entries).toHaveLength(saved);
    if (body.content !== null) expect(body.content.entries).toHaveLength(saved);
  });

  it('prints a signed document as a tagged PDF, and to nobody of another clinic', async () => {
    const encounterId = await open({ ageYears: 44 });
    const handout = { kind: 'handout', title: 'Your plan', language: 'en', body: '# Why\nIt is stiff.\n! Call 911' };
    expect((await sign(encounterId, 0, [handout])).status).toBe(201);
    const { documents } = (await send('GET', `/encounters/${encounterId}`)).body;
    const url = `/api/clinics/home/documents/${documents[0].documentId}/print`;
    const printed = await ask(clinics.app, { as: as(), method: 'GET', url });
    expect([printed.statusCode, printed.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(printed.rawPayload.subarray(0, 8).toString()).toBe('%PDF-1.7');
    expect(printed.rawPayload.toString('latin1')).toContain('/MarkInfo');
    const stranger = await ask(clinics.app, { as: asStaff(clinics.foreign, 'owner'), method: 'GET', url });
    const desk = await ask(clinics.app, { as: asStaff(clinics.home, 'front-desk'), method: 'GET', url });
    const nobody = await ask(clinics.app, { as: null, method: 'GET', url });
    expect([stranger, desk, nobody].map(({ statusCode }) => statusCode)).toEqual([404, 403, 401]);
  });

  it('does not let the server change a signed whole', async () => {
    const encounterId = await open();
    await sign(encounterId, 0);
    const changing = clinics.within(clinics.home, (tx) =>
      sql`update signatures set engine = 'another' where encounter_id = ${encounterId}`.execute(tx),
    );
    await expect(changing).rejects.toThrow('permission denied');
  });

  const documentOf = ({ patient, setting, side, pain, observations, precautions = [] }: Case) => ({
    patient: {
      ...(patient.ageYears === undefined ? {} : { age: patient.ageYears }),
      ...(patient.sex === undefined ? {} : { sex: patient.sex }),
    },
    setting: setting === 'chiropractic' ? setting : 'chiropractic',
    ...(side === undefined ? {} : { side }),
    ...(pain === undefined ? {} : { pain }),
    findings: Object.fromEntries(
      observations.map(({ finding, answer, measured, ...where }) => [finding, { value: measured ?? answer, ...where }]),
    ),
    ...(precautions.length === 0
      ? {}
      : { precautions: Object.fromEntries(precautions.map((it) => [it.precaution, it.answer])) }),
  });
});
