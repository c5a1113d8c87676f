import { toCivil } from '@junction/scheduling';
import type { Kysely } from 'kysely';
import type { Actor } from '../../actor.ts';
import { listClinics } from '../../store/clinics.ts';
import { holdPlansToRemind, markReminded, type PlanToRemind } from '../../store/home/reminders.ts';
import { readTellingClinic, type TellingClinic } from '../../store/messages/telling-clinic.ts';
import type { Schema } from '../../store/schema.ts';
import { putMessage } from '../../store/sign-in/mail-outbox.ts';
import { type TenantTx, withTenant } from '../../store/tenant.ts';
import { dayOf } from './home-day.ts';
import { homeReminderWords } from './home-reminder-words.ts';

export interface RemindingOfPlans {
  readonly db: Kysely<Schema>;
  readonly clock: () => Date;
  readonly newId: () => string;
}

const job: Actor = { kind: 'system', id: 'remind-of-plans', roles: ['system'] };
/** So long after the reminder, and never in the evening. Our own rule. */
const NUDGE_AFTER_HOURS = 4;
const LAST_NUDGE = '20:00';

/** Reminds once a day at the time that the patient chose, and once more where nothing was logged since the day began. */
export async function remindOfPlans({ db, clock, newId }: RemindingOfPlans): Promise<void> {
  for (const { clinicId } of await listClinics(db)) {
    await withTenant(db, { clinicId, actor: job, requestId: newId() }, async (tx) => {
      const clinic = await readTellingClinic(tx, clinicId);
      const { date, time } = toCivil(clock().getTime(), clinic.zone);
      for (const plan of await holdPlansToRemind(tx, clinicId)) {
        const kind = dueNow(plan, { date, time, zone: clinic.zone });
        if (kind === undefined) continue;
        await markReminded(tx, clinicId, { homePlanId: plan.homePlanId, kind, day: date });
        await remind(tx, { clinic, plan, kind, newId });
      }
    });
  }
}

function dueNow(
  { remindAt, remindedOn, nudgedOn, heardAt }: PlanToRemind,
  { date, time, zone }: { readonly date: string; readonly time: string; readonly zone: string },
): 'reminder' | 'nudge' | undefined {
  if (heardAt !== null && dayOf(heardAt, zone) === date) return undefined;
  if (remindedOn !== date) return time >= remindAt ? 'reminder' : undefined;
  const nudgeAt = `${String(Number(remindAt.slice(0, 2)) + NUDGE_AFTER_HOURS).padStart(2, '0')}${remindAt.slice(2)}`;
  return nudgedOn !== date && time >= nudgeAt && time < LAST_NUDGE ? 'nudge' : undefined;
}

interface Reminding {
  readonly clinic: TellingClinic;
  readonly plan: PlanToRemind;
  readonly kind: 'reminder' | 'nudge';
  readonly newId: () => string;
}

async function remind(tx: TenantTx, { clinic, plan, kind, newId }: Reminding): Promise<void> {
  const { reminders, email, phone, language, givenName } = plan;
  const words = homeReminderWords[language][kind];
  const linkPath = `/clinics/${clinic.slug}/me`;
  const byText = reminders === 'text' || reminders === 'both';
  const put = (channel: 'email' | 'text', recipient: string, subject: string, body: string) =>
    putMessage(tx, clinic.clinicId, { mailId: newId(), channel, recipient, subject, body, linkPath, calendars: [] });
  if (byText && phone !== null) await put('text', phone, '', words.text(clinic.name));
  if (email !== null && (reminders !== 'text' || phone === null)) {
    await put('email', email, words.subject, words.mail(givenName));
  }
}
