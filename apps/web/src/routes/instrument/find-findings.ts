import type { Finding, KnowledgeBase } from '@junction/knowledge';

/** A finding as it is searched: its words, once, in lower case. */
interface Entry {
  readonly finding: Finding;
  readonly label: readonly string[];
  readonly id: readonly string[];
  readonly other: readonly string[];
}

export type FindingIndex = readonly Entry[];

/** Every askable finding by its label, id, question and instruction, and by the name of its sign group. */
export function indexFindings(kb: KnowledgeBase): FindingIndex {
  const groups = new Map(kb.signGroups.map(({ id, label }) => [id, label]));
  return kb.findings
    .filter(({ derived }) => derived === undefined)
    .map((finding) => ({
      finding,
      label: wordsOf(finding.label),
      id: wordsOf(finding.id),
      other: wordsOf(`${finding.question ?? ''} ${finding.how} ${groups.get(finding.group) ?? ''}`),
    }));
}

/**
 * The findings that hold every word of the query, best first; of equals the shorter label, then the order of the knowledge. A word matches at its
 * beginning, or inside a longer word, or with one letter wrong from four letters on.
 */
export function findFindings(index: FindingIndex, query: string, limit: number): readonly Finding[] {
  const asked = wordsOf(query);
  if (asked.length === 0) return [];
  return index
    .map((entry) => ({ finding: entry.finding, score: scoreOf(entry, asked), length: entry.label.length }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.length - b.length)
    .slice(0, limit)
    .map(({ finding }) => finding);
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

/** 0 when a word of the query is found nowhere. */
function scoreOf(entry: Entry, asked: readonly string[]): number {
  let total = 0;
  for (const word of asked) {
    const score = Math.max(4 * best(entry.label, word), 3 * best(entry.id, word), best(entry.other, word));
    if (score === 0) return 0;
    total += score;
  }
  return total;
}

function best(words: readonly string[], asked: string): number {
  let score = 0;
  for (const word of words) {
    if (word === asked) return 8;
    if (word.startsWith(asked)) score = Math.max(score, 6);
    else if (asked.length >= 3 && word.includes(asked)) score = Math.max(score, 3);
    else if (asked.length >= 4 && isOneLetterOff(word.slice(0, asked.length + 1), asked)) score = Math.max(score, 2);
  }
  return score;
}

/** True when one letter changed, left out, added or swapped with its neighbor turns `asked` into the start of `word`. */
function isOneLetterOff(word: string, asked: string): boolean {
  let at = 0;
  while (at < asked.length && asked[at] === word[at]) at++;
  const changed = asked.slice(at + 1) === word.slice(at + 1, asked.length);
  const missing = word.slice(at + 1).startsWith(asked.slice(at));
  const added = word.slice(at).startsWith(asked.slice(at + 1));
  const swapped =
    asked[at] === word[at + 1] && asked[at + 1] === word[at] && word.slice(at + 2).startsWith(asked.slice(at + 2));
  return changed || missing || added || swapped;
}
