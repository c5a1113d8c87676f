// A client that writes through the interface and notes down what was acknowledged.

const clinic = 'kinesio';
export const batchSize = 5;

/** Signs in as the sample clinician that the server names at start. The session must outlive every restart too. */
export async function signIn({ url, said }) {
  const [, email, password] = /(\S+@\S+) +(\S+) +\(clinician\)/.exec(said()) ?? [];
  return poster({ cookie: await signInAs(url, { email, password }) });
}

/** Posts to the clinic, with these headers. */
export const poster = (headers) => (address, path, body) =>
  fetch(`${address}/api/clinics/${clinic}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address, ...headers },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(20_000),
  });

async function signInAs(url, { email, password }) {
  const response = await fetch(`${url}/api/sign-in/password`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ clinic, email, password }),
  });
  if (response.status !== 200) throw new Error(`Signing in answered ${response.status}: ${await response.text()}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** What was acknowledged, what was tried, and which answers came that were neither. */
export const newLedger = () => ({ patients: [], encounters: [], batches: [], triedBatches: [], answers: new Map() });

/** Writes patients, encounters and batches of observations until told to stop. One of several at once. */
export async function write({ post, url, ledger, isOver, number }) {
  let patient;
  let encounter;
  for (let turn = 0; !isOver(); turn++) {
    if (patient === undefined || turn % 20 === 0) {
      const made = await send(ledger, () => post(url, '/patients', aPerson(number, turn)));
      if (made === undefined) continue;
      patient = made.patient.patientId;
      encounter = undefined;
      ledger.patients.push(patient);
    }
    if (encounter === undefined || turn % 5 === 0) {
      const made = await send(ledger, () =>
        post(url, `/patients/${patient}/encounters`, {
          kind: 'visit',
          reason: null,
          startedAt: '2026-01-05T09:30:00Z',
        }),
      );
      if (made === undefined) continue;
      encounter = made.encounterId;
      ledger.encounters.push(encounter);
    }
    const batch = { encounter, tag: newTag(ledger) };
    ledger.triedBatches.push(batch);
    const made = await send(ledger, () =>
      post(url, `/encounters/${encounter}/observations`, { observations: observationsOf(batch.tag) }),
    );
    if (made !== undefined) ledger.batches.push(batch);
  }
}

/** The answer when it is an acknowledgement; else undefined, and what came instead is counted. */
async function send(ledger, request) {
  const result = await request().then(
    async (response) =>
      response.status < 300 ? response.json() : `${response.status} ${(await response.json()).detail ?? ''}`,
    (error) => `no answer (${error.cause?.code ?? error.name})`,
  );
  if (typeof result !== 'string') return result;
  ledger.answers.set(result, (ledger.answers.get(result) ?? 0) + 1);
  await new Promise((resolve) => setTimeout(resolve, 20));
  return undefined;
}

/** What of these people must be in no log. */
export const wordsOfPatients = /Durable|Person \d|1970-05-05/;

const aPerson = (number, turn) => ({
  ...{ givenName: 'Durable', familyName: `Person ${number} ${turn}`, preferredName: null },
  ...{ birthDate: '1970-05-05', sex: null },
});

/** The moment of observation tells the batches of an encounter apart. */
const newTag = (ledger) => new Date(Date.UTC(2026, 0, 5, 9, 30) + ledger.triedBatches.length).toISOString();

const observationsOf = (observedAt) =>
  Array.from({ length: batchSize }, () => ({ code: 'slr', value: 'absent', side: null, level: null, observedAt }));
