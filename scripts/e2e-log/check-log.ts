import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoGuardian, demoPatients, demoStaff } from '../../apps/server/src/usecases/demo-people.ts';
import { listWordsInDatabase } from './words-in-database.ts';
import { listWordsInJourneys } from './words-in-journeys.ts';
import { findWords, type PersonalWord, withoutSampleSignIns } from './words-of-people.ts';

export interface LogOfJourneys {
  readonly root: string;
  /** Of the server that the journeys ran on, which has ended. */
  readonly dataFolder: string;
  /** All that it said. */
  readonly logFile: string;
}

/** What is wrong with the log of a whole run: every place that tells who somebody is; that there is none to look at. */
export async function checkLog({ root, dataFolder, logFile }: LogOfJourneys): Promise<readonly string[]> {
  const log = existsSync(logFile) ? readFileSync(logFile, 'utf8') : '';
  if (!/^(?:GET|POST) \//m.test(log)) return ['the server logged no request, so there is nothing to look at'];
  const words = [...demoWords(), ...listWordsInJourneys(join(root, 'e2e')), ...(await listWordsInDatabase(dataFolder))];
  const found = findWords(withoutSampleSignIns(log), words);
  const distinct = new Set(words.map(({ text }) => text)).size;
  console.log(
    `log: ${log.split('\n').length} lines searched for ${distinct} words about people, ${found.length} found`,
  );
  return found;
}

/** The people of the demo clinic, whatever became of them in the run. */
function demoWords(): readonly PersonalWord[] {
  const names = [
    ...demoStaff.map(({ name }) => name),
    demoGuardian.name,
    ...demoPatients.flatMap(({ givenName, familyName, preferredName }) => [givenName, familyName, preferredName]),
  ];
  return [
    ...known('name', names),
    ...known(
      'birth date',
      demoPatients.map(({ birthDate }) => birthDate),
    ),
    ...known(
      'phone',
      demoPatients.map(({ phone }) => phone),
    ),
    ...known(
      'e-mail',
      [...demoStaff, ...demoPatients].map(({ email }) => email),
    ),
  ];
}

const known = (kind: PersonalWord['kind'], texts: readonly (string | null)[]): readonly PersonalWord[] =>
  texts.flatMap((text) => (text === null ? [] : [{ kind, text }]));
