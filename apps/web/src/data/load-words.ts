import type { Language, PatientWords } from '@junction/knowledge';
import { fetchJson } from './fetch-json.ts';

/** What patients read of the knowledge, in their language. Checked when the server's build compiled it. */
export async function loadWords(language: Language, signal: AbortSignal): Promise<PatientWords> {
  return (await fetchJson(`/knowledge/words-${language}.json`, signal)) as PatientWords;
}
