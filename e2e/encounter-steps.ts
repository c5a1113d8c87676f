import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { parse } from 'yaml';

export const clinic = '/api/clinics/kinesio';
const headers = { 'sec-fetch-site': 'same-origin' };

/** A worked case of the knowledge, as its file has it. */
export interface Worked {
  readonly patient: { readonly age: number; readonly sex: 'female' | 'male' };
  readonly side: string;
  readonly pain: readonly { readonly region: string; readonly side: string; readonly intensity: number }[];
  readonly findings: Readonly<
    Record<
      string,
      string | number | { readonly value: string | number; readonly side?: string; readonly level?: string }
    >
  >;
}

export const worked = (name: string): Worked =>
  parse(readFileSync(join(import.meta.dirname, '..', 'cases', `${name}.yaml`), 'utf8'));

export async function post<T>(page: Page, path: string, data?: unknown): Promise<T> {
  const answer = await page.request.post(`${clinic}${path}`, { ...(data !== undefined && { data }), headers });
  expect([path, answer.status(), answer.ok() ? '' : await answer.text()]).toEqual([path, expect.any(Number), '']);
  return answer.json();
}

/** A new patient of this age, with a name of their own. */
export async function newPatient(page: Page, { age, sex }: Worked['patient'], familyName: string): Promise<string> {
  const birthDate = `${new Date().getUTCFullYear() - age}-01-01`;
  const person = { givenName: 'Ana', familyName, preferredName: null, birthDate, sex };
  return (await post<{ readonly patient: { readonly patientId: string } }>(page, '/patients', person)).patient
    .patientId;
}

export async function newEncounter(page: Page, patientId: string): Promise<string> {
  const entry = { kind: 'visit', reason: null, startedAt: new Date().toISOString() };
  return (await post<{ readonly encounterId: string }>(page, `/patients/${patientId}/encounters`, entry)).encounterId;
}

/** Side, drawing and the findings of a case that are wanted, as entries of a minute ago. */
export async function enterCase(
  page: Page,
  encounterId: string,
  { side, pain, findings }: Worked,
  isWanted: (finding: string) => boolean = () => true,
): Promise<void> {
  const bodies = [
    { kind: 'side', side },
    { kind: 'pain', marks: pain },
    ...Object.entries(findings)
      .filter(([finding]) => isWanted(finding))
      .map(([finding, told]) => ({ kind: 'finding', finding, ...(typeof told === 'object' ? told : { value: told }) })),
  ];
  const start = Date.now() - 60_000;
  const entries = bodies.map((body, index) => ({
    id: randomUUID(),
    at: new Date(start + index).toISOString(),
    body,
  }));
  await post(page, `/encounters/${encounterId}/entries`, { entries });
}

export async function openEncounter(page: Page, encounterId: string): Promise<void> {
  await page.goto(`/clinics/kinesio/encounters/${encounterId}`);
  await expectOpen(page);
}

/** Until the engine has said what to test next, there is nothing for a key to go to. */
export async function expectOpen(page: Page): Promise<void> {
  await expect(page.locator('section[aria-labelledby="next-heading"] button').first()).toBeVisible({ timeout: 20_000 });
}

interface StoredEntry {
  readonly by: { readonly id: string };
  readonly body: Readonly<Record<string, unknown>>;
}

export async function storedEntries(page: Page, encounterId: string): Promise<readonly StoredEntry[]> {
  const answer = await page.request.get(`${clinic}/encounters/${encounterId}/state`);
  expect(answer.status()).toBe(200);
  return (await answer.json()).entries;
}

/** The finding in hand. */
export const inHand = (page: Page): Promise<string | null> =>
  page.locator('button[data-finding][aria-expanded="true"]').getAttribute('data-finding');
