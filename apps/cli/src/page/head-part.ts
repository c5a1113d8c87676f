import { spread } from './layout.ts';
import type { PageContext } from './page-context.ts';
import { SIDE_WORD } from './words.ts';

/** Who was assessed, where, from how much, and by which knowledge. */
export function headPart({ patientCase, assessment, paint }: PageContext): readonly string[] {
  const { patient, setting, side, pain, observations } = patientCase;
  const present = observations.filter(({ answer }) => answer === 'present').length;
  const person = { female: 'Woman', male: 'Man' };
  const parts = [
    [patient.sex === undefined ? 'Adult' : person[patient.sex], patient.ageYears ?? 'age not told'].join(', '),
    ...(side === undefined ? [] : [SIDE_WORD[side]]),
    setting.replace('-', ' '),
    pain === undefined ? 'no drawing' : `${pain.length} painted`,
    `${present} present, ${observations.length - present} absent`,
  ];
  const { version, hash } = assessment.knowledge;
  const stamp = `knowledge ${version} · ${hash.replace('sha256:', '').slice(0, 8)}`;
  return [spread('Junction', stamp).replace('Junction', paint('strong', 'Junction')), parts.join(' · ')];
}
