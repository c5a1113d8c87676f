import type { Dose } from '@junction/knowledge';

/** A dose in one line: "2 sets of 10, hold 8 seconds, 2/day". */
export function doseWords({ sets, reps, holdS, amount, frequency }: Dose): string {
  const set = sets === undefined ? '' : sets === 1 ? '1 set' : `${sets} sets`;
  const count = reps === undefined ? set : set === '' ? `${reps} times` : `${set} of ${reps}`;
  const hold = holdS === undefined || holdS === 0 ? '' : `hold ${holdS} seconds`;
  return [count, amount ?? '', hold, frequencyWords(frequency)].filter((part) => part !== '').join(', ');
}

/** The knowledge base writes "2/day" and "3/week". */
function frequencyWords(frequency: string): string {
  const [, count = '', period = ''] = /^([\d-]+)\/(day|week)$/.exec(frequency) ?? [];
  if (count === '') return frequency;
  const times: Readonly<Record<string, string>> = { '1': 'once', '2': 'twice' };
  return `${times[count] ?? `${count} times`} a ${period}`;
}
