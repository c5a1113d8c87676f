import type { Kysely } from 'kysely';
import type { CalendarPart } from '../../messages/calendar-part.ts';
import type { MessageKind } from '../../messages/message-words.ts';
import { renderMail, renderText } from '../../messages/render-message.ts';
import type { TellingClinic } from '../../store/messages/telling-clinic.ts';
import type { VisitToTell } from '../../store/messages/visits-to-tell.ts';
import type { Schema } from '../../store/schema.ts';
import { type Channel, putMessage } from '../../store/sign-in/mail-outbox.ts';
import type { TenantTx } from '../../store/tenant.ts';
import { manageToken } from '../booking/manage-token.ts';

/** What sending messages needs beside the database. */
export interface MessageSending {
  readonly db: Kysely<Schema>;
  readonly clock: () => Date;
  readonly newId: () => string;
  /** The server's secret: links and codes are made of it. */
  readonly secret: string;
  /** Where this server is reached from outside. */
  readonly baseUrl: () => string;
}

/** One transaction in which messages are sent. */
export interface Sending {
  readonly tx: TenantTx;
  readonly clinic: TellingClinic;
  readonly now: Date;
  readonly parts: MessageSending;
}

export interface Telling {
  readonly kind: MessageKind;
  readonly channel: Channel;
  readonly recipient: string;
  /** At least one, the earliest first. */
  readonly visits: readonly [VisitToTell, ...VisitToTell[]];
  /** By visit, where the person was told another start before. */
  readonly startsBefore: ReadonlyMap<string, number>;
  readonly code: string | null;
  readonly calendars: readonly CalendarPart[];
}

/** Puts one message into the outbox: it leaves when the transaction commits. */
export async function tell({ tx, clinic, parts }: Sending, telling: Telling): Promise<void> {
  const { kind, channel, recipient, visits, startsBefore, code, calendars } = telling;
  const [first, ...others] = visits;
  const toTold = (visit: VisitToTell) => ({
    givenName: visit.givenName,
    start: visit.startsAt.getTime(),
    practitioner: visit.practitioner,
    place: visit.place,
    startBefore: startsBefore.get(visit.visitId) ?? null,
  });
  const { language } = first;
  const message = { kind, language, clinic, code, visits: [toTold(first), ...others.map(toTold)] } as const;
  const { subject, body } = channel === 'email' ? renderMail(message) : { subject: '', body: renderText(message) };
  const linkPath =
    kind === 'cancelled' || kind === 'denied' ? bookPath(clinic, language) : visitPath(parts, clinic, first);
  await putMessage(tx, clinic.clinicId, {
    ...{ mailId: parts.newId(), channel, recipient, subject, body, linkPath },
    calendars: channel === 'email' ? calendars : [],
  });
}

/** The page of a visit, which shows the others of its address too. */
export const visitPath = (
  { secret }: Pick<MessageSending, 'secret'>,
  clinic: Pick<TellingClinic, 'clinicId' | 'slug'>,
  { visitId, language }: Pick<VisitToTell, 'visitId' | 'language'>,
): string => `${publicPath(clinic, language)}/visits/${manageToken(secret, clinic.clinicId, visitId)}`;

const bookPath = (clinic: TellingClinic, language: VisitToTell['language']): string =>
  `${publicPath(clinic, language)}/book`;

const publicPath = ({ slug }: Pick<TellingClinic, 'slug'>, language: VisitToTell['language']): string =>
  `${language === 'es' ? '/es' : ''}/clinics/${slug}`;
