import type { PublicSlot } from '@junction/contract';
import type { Problem } from '@junction/kernel';
import type { StartAnswer } from '@junction/scheduling';
import type { UseCaseRefusal } from '../refusal.ts';

type Refused = Exclude<StartAnswer, { readonly kind: 'free' }>;

export interface AnswerWords {
  /** A moment as RFC 3339 in the clinic's zone. */
  readonly format: (instant: number) => string;
  readonly alternatives: readonly PublicSlot[];
}

/** What somebody is told whose start cannot be had: each reason its own sentence. */
export function refusalOfStart(answer: Refused, { format, alternatives }: AnswerWords): UseCaseRefusal {
  switch (answer.kind) {
    case 'taken':
      return { kind: 'taken', code: answer.because, detail: taken[answer.because], alternatives };
    case 'same-patient':
      return {
        ...{ kind: 'taken', code: 'same-patient', alternatives },
        detail: 'The same patient has another visit at this time. Choose another time.',
      };
    default:
      return {
        kind: 'never',
        code: codeOf(answer),
        problems: [problemOf(answer, format)],
        ...choicesOf(answer, format),
      };
  }
}

const taken = {
  'practitioner-busy': 'This time is taken. The nearest free times are in alternatives.',
  'resource-busy': 'The room or device for this visit is taken then. The nearest free times are in alternatives.',
  'part-of-day-full':
    'No more such visits are taken in this part of the day. The nearest free times are in alternatives.',
  'leaves-gap': 'This start would leave a gap too short for anybody. The nearest free times are in alternatives.',
} as const;

type Never = Exclude<Refused, { readonly kind: 'taken' | 'same-patient' }>;

const codeOf = (answer: Never): string => (answer.kind === 'never-offered' ? answer.because : answer.kind);

function problemOf(answer: Never, format: (instant: number) => string): Problem {
  switch (answer.kind) {
    case 'spring-gap':
      return {
        path: 'start',
        message: `does not happen: the clocks go forward at ${format(answer.clocksJumpAt)}, over this time; choose another`,
      };
    case 'ambiguous': {
      const [earlier, later] = answer.choices.map(({ instant }) => format(instant));
      return {
        path: 'start',
        message: `happens twice that night, for the clocks go back; write ${earlier} or ${later}`,
      };
    }
    case 'past':
      return { path: 'start', message: 'is in the past; choose a later time' };
    case 'inside-notice':
      return { path: 'start', message: `is too soon; the first time that can be booked is ${format(answer.earliest)}` };
    case 'outside-horizon':
      return { path: 'start', message: `is too far ahead; times are open until ${answer.lastDate}` };
    case 'wrong-length':
      return { path: 'minutes', message: `is not how long this service takes; it takes ${answer.minutes} minutes` };
    case 'never-offered':
      return never[answer.because];
  }
}

const never = {
  'unknown-practitioner': { path: 'practitioner', message: 'is nobody who sees patients here' },
  'unknown-place': { path: 'place', message: 'is no place of this clinic' },
  'not-given-by-practitioner': { path: 'practitioner', message: 'does not give this service; choose another' },
  'not-for-this-patient': { path: 'service', message: 'is not for this patient' },
  closed: { path: 'start', message: 'is never offered: nobody sees patients for this service at that time' },
  'not-aligned': { path: 'start', message: 'is never offered: visits do not begin at this minute' },
  'resource-missing': { path: 'start', message: 'is never offered: there is no room or device for this service' },
} as const;

/** The two moments of an ambiguous start, and which of them could be booked. */
function choicesOf(answer: Never, format: (instant: number) => string) {
  if (answer.kind !== 'ambiguous') return {};
  return { choices: answer.choices.map(({ instant, free }) => ({ start: format(instant), free })) };
}
