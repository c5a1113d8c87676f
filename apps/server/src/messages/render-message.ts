import { type Instant, type Language, momentWords } from '@junction/scheduling';
import { type MessageKind, messageWords } from './message-words.ts';

/** A visit as a message speaks of it. What is done there is not among it. */
export interface ToldVisit {
  readonly givenName: string;
  readonly start: Instant;
  readonly practitioner: string;
  /** Name and address of the house. */
  readonly place: string;
  /** The start that the person was told before, where it is another one. */
  readonly startBefore: Instant | null;
}

export interface MessageToRender {
  readonly kind: MessageKind;
  readonly language: Language;
  readonly clinic: { readonly name: string; readonly zone: string; readonly phone: string | null };
  /** At least one, the earliest first. */
  readonly visits: readonly [ToldVisit, ...ToldVisit[]];
  /** The six digits of `confirm-address`. */
  readonly code: string | null;
}

/** A mail, to which the sender adds the link and the clinic's name. */
export function renderMail(message: MessageToRender): { readonly subject: string; readonly body: string } {
  const { kind, language, clinic, visits, code } = message;
  const words = messageWords[language];
  const [first] = visits;
  const isForOne = visits.every(({ givenName }) => givenName === first.givenName);
  const blocks = [
    isForOne ? words.hello(first.givenName) : '',
    words.kinds[kind].lead(visits.length),
    ...visits.map((visit) => visitLines(visit, message, !isForOne).join('\n')),
    code === null ? '' : `${words.code(code)}\n${words.notYou}`,
    clinic.phone === null ? '' : words.call(asDialed(clinic.phone)),
    words.kinds[kind].link,
  ];
  return {
    subject: words.kinds[kind].subject(momentWords(first.start, clinic.zone, language).day),
    body: blocks.filter((block) => block !== '').join('\n\n'),
  };
}

/** A text message, to which the sender adds the link. */
export function renderText({ kind, language, clinic, visits }: MessageToRender): string {
  const moments = visits.map(({ start }) => momentWords(start, clinic.zone, language).whole);
  return `${clinic.name}: ${messageWords[language].kinds[kind].text(moments.join('; '))}`;
}

function visitLines(
  { givenName, start, startBefore, practitioner, place }: ToldVisit,
  { kind, language, clinic }: MessageToRender,
  isNamed: boolean,
): readonly string[] {
  const words = messageWords[language];
  const whole = (instant: Instant): string => momentWords(instant, clinic.zone, language).whole;
  return [
    ...(isNamed ? [words.forWhom(givenName)] : []),
    whole(start),
    ...(kind === 'moved' && startBefore !== null && startBefore !== start ? [words.before(whole(startBefore))] : []),
    words.withWhom(practitioner),
    place,
  ];
}

/** `+16055550100` as people in its country write it; a number of another country as it is kept. */
const asDialed = (phone: string): string => phone.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3');
