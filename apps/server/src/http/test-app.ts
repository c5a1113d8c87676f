import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { compileKnowledge } from '../../../../scripts/compile-knowledge.ts';
import { loadKnowledge } from '../knowledge.ts';
import { refuse } from '../usecases/refusal.ts';
import { type AppParts, buildApp } from './build-app.ts';

export interface TestApp {
  readonly app: FastifyInstance;
  /** What the server logged so far. */
  readonly lines: readonly string[];
}

/** Clinics to which nobody is signed in. */
const closedClinics: AppParts['clinics'] = {
  resolveCaller: async () => null,
  runner: {
    admit: async () => refuse({ kind: 'signed-out' }),
    run: async () => refuse({ kind: 'signed-out' }),
  },
};

const root = join(import.meta.dirname, '..', '..', '..', '..');

/** The real knowledge, compiled. */
export async function loadTestKnowledge() {
  await compileKnowledge({ root });
  const { assessor, served } = loadKnowledge(join(root, 'build'));
  return { assessor, served, kb: assessor.kb };
}

/** The server over the real knowledge, its database said to answer, without listening. */
export async function buildTestApp(different: Partial<AppParts> = {}): Promise<TestApp> {
  const { assessor, served } = await loadTestKnowledge();
  const lines: string[] = [];
  const app = await buildApp({
    version: '1.2.3',
    startedAt: new Date('2026-11-25T08:00:00Z'),
    publicUrl: undefined,
    baseUrl: () => 'http://127.0.0.1:3000',
    isDatabaseAnswering: async () => true,
    assessor,
    knowledge: served,
    clinics: closedClinics,
    webFolder: join(import.meta.dirname, 'no-such-folder'),
    log: (line) => lines.push(line),
    ...different,
  });
  return { app, lines };
}
