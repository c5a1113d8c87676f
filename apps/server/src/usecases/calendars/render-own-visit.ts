import { randomUUID } from 'node:crypto';
import type { Actor } from '../../actor.ts';
import { messageWords } from '../../messages/message-words.ts';
import { renderCalendar } from '../../messages/visit-calendar.ts';
import { findClinicId } from '../../store/clinics.ts';
import { readTellingClinic } from '../../store/messages/telling-clinic.ts';
import { readVisitsToTell } from '../../store/messages/visits-to-tell.ts';
import { withTenant } from '../../store/tenant.ts';
import { visitOfToken } from '../booking/manage-token.ts';
import { type MessageSending, visitPath } from '../messages/message-sending.ts';
import { statusOf } from './render-feed.ts';

/** The calendar file of the visit that the link opens; undefined: it opens none. */
export async function renderOwnVisit(
  parts: Pick<MessageSending, 'db' | 'secret' | 'baseUrl'>,
  { slug, token }: { readonly slug: string; readonly token: string },
): Promise<string | undefined> {
  const clinicId = await findClinicId(parts.db, slug);
  const visitId = clinicId === undefined ? undefined : visitOfToken(parts.secret, clinicId, token);
  if (clinicId === undefined || visitId === undefined) return undefined;
  return withTenant(parts.db, { clinicId, actor: linkHolder, requestId: randomUUID() }, async (tx) => {
    const [visit] = await readVisitsToTell(tx, clinicId, [visitId]);
    if (visit === undefined) return undefined;
    const clinic = await readTellingClinic(tx, clinicId);
    return renderCalendar({
      ...{ method: 'publish', zone: clinic.zone, invitation: null, name: null },
      visits: [
        {
          ...{ visitId, start: visit.startsAt.getTime(), end: visit.endsAt.getTime(), sequence: visit.sequence },
          ...{ status: statusOf(visit.state), place: visit.place, changedAt: visit.changedAt },
          title: messageWords[visit.language].calendarTitle(clinic.name),
          url: `${parts.baseUrl()}${visitPath(parts, clinic, visit)}`,
        },
      ],
    });
  });
}

const linkHolder: Actor = { kind: 'system', id: 'visit-link', roles: ['system'] };
