import type { CheckInsSaved, EmergencyAdvice, ExerciseLogsSaved } from '@junction/contract';
import { callApi } from '../api.ts';
import { homeAddresses } from './home-addresses.ts';
import { dropAnswers, type KeptAnswer, keptAnswers } from './kept-answers.ts';

export interface Sent {
  /** How many the server has taken. */
  readonly sent: number;
  /** `offline`: nothing was reached; `refused`: the server will not take what is first. */
  readonly stop: 'none' | 'offline' | 'refused';
  readonly changes: ExerciseLogsSaved['changes'];
  readonly emergency: EmergencyAdvice | null;
}

/** At most so many in one call: the server takes 200 logs and 60 check-ins. */
const AT_ONCE = 50;

/** Sends what waits for the patient, in the order in which it was given, and forgets only what the server says it has. */
export async function sendKept(slug: string, patientId: string): Promise<Sent> {
  let result: Sent = { sent: 0, stop: 'none', changes: [], emergency: null };
  const waiting = (await keptAnswers()).filter((it) => it.slug === slug && it.patientId === patientId);
  for (const run of runsOf(waiting)) {
    const part = await sendRun(slug, patientId, run);
    result = {
      sent: result.sent + part.sent,
      stop: part.stop,
      changes: [...result.changes, ...part.changes],
      emergency: part.emergency ?? result.emergency,
    };
    if (part.stop !== 'none') return result;
  }
  return result;
}

/** Neighbors of one kind go together. */
export function runsOf(answers: readonly KeptAnswer[]): readonly (readonly KeptAnswer[])[] {
  const runs: KeptAnswer[][] = [];
  for (const answer of answers) {
    const last = runs.at(-1);
    if (last !== undefined && last[0]?.kind === answer.kind && last.length < AT_ONCE) last.push(answer);
    else runs.push([answer]);
  }
  return runs;
}

async function sendRun(slug: string, patientId: string, run: readonly KeptAnswer[]): Promise<Sent> {
  const { logs: logsAt, checkIns: checkInsAt } = homeAddresses(slug, patientId);
  const logs = run.flatMap((it) => (it.kind === 'log' ? [it.body] : []));
  const checkIns = run.flatMap((it) => (it.kind === 'check-in' ? [it.body] : []));
  const answer =
    logs.length > 0
      ? await callApi<Partial<ExerciseLogsSaved & CheckInsSaved>>('POST', logsAt, { logs })
      : await callApi<Partial<ExerciseLogsSaved & CheckInsSaved>>('POST', checkInsAt, { checkIns });
  if (!answer.ok) {
    const { status } = answer.problem;
    const comesBack = status === 0 || status >= 500 || status === 429 || status === 401 || status === 408;
    return { sent: 0, stop: comesBack ? 'offline' : 'refused', changes: [], emergency: null };
  }
  await dropAnswers(run.map(({ body }) => body.id));
  return {
    ...{ sent: run.length, stop: 'none' },
    changes: answer.value.changes ?? [],
    emergency: answer.value.emergency ?? null,
  };
}
