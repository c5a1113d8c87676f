import type { BookingSettings } from '@junction/contract';
import { words } from '#src/text/words.ts';
import type { Editing } from './draft-form.tsx';
import { type Draft, type FieldName, firstNotWhole, listed } from './fields.ts';

const wholes = [
  'noticeMinutes',
  'horizonDays',
  'cancelWindowMinutes',
  'everyMinutes',
  'shortestUsefulGapMinutes',
  'holdMinutes',
  'confirmWithinMinutes',
  'changeDelaySeconds',
] as const satisfies readonly FieldName[];

/** How the rules of booking and of reminders are edited. What has no field, such as caps of a part of a day, stays. */
export function rulesEditing(address: string): Editing<BookingSettings> {
  const { hints, unknown } = words.bookingSettings;
  let kept: BookingSettings | undefined;
  return {
    fields: [
      ...wholes.map((name) => ({ name, kind: 'number' as const })),
      {
        name: 'unknownPeople',
        kind: 'choice',
        options: (['book', 'pending'] as const).map((id) => ({ id, name: unknown[id] })),
      },
      { name: 'emailHoursBefore', kind: 'text', hint: hints.list, isOptional: true },
      { name: 'textHoursBefore', kind: 'text', hint: hints.list, isOptional: true },
      { name: 'nudgeHoursBefore', kind: 'text', hint: hints.empty, isOptional: true },
      { name: 'quietFrom', kind: 'text' },
      { name: 'quietTo', kind: 'text' },
      { name: 'doorCode', kind: 'text' },
    ],
    draftOf: (it) => {
      kept = it;
      return draftOf(it);
    },
    bodyOf: (draft) => bodyOf(draft, kept),
    method: 'PATCH',
    path: `${address}/booking-settings`,
  };
}

function draftOf({ policy, reminders, unknownPeople, confirmWithinMinutes, doorCode }: BookingSettings): Draft {
  const { noticeMinutes, horizonDays, cancelWindowMinutes, alignment, shortestUsefulGapMinutes, holdMinutes } = policy;
  return {
    ...{ noticeMinutes: String(noticeMinutes), horizonDays: String(horizonDays) },
    ...{ cancelWindowMinutes: String(cancelWindowMinutes), everyMinutes: String(alignment.everyMinutes) },
    ...{ shortestUsefulGapMinutes: String(shortestUsefulGapMinutes), holdMinutes: String(holdMinutes) },
    ...{ confirmWithinMinutes: String(confirmWithinMinutes), unknownPeople, doorCode },
    ...{ changeDelaySeconds: String(reminders.changeDelaySeconds) },
    ...{
      emailHoursBefore: reminders.emailHoursBefore.join(', '),
      textHoursBefore: reminders.textHoursBefore.join(', '),
    },
    ...{ nudgeHoursBefore: reminders.nudgeHoursBefore === null ? '' : String(reminders.nudgeHoursBefore) },
    ...{ quietFrom: reminders.quietFrom, quietTo: reminders.quietTo },
  };
}

function bodyOf(draft: Draft, kept: BookingSettings | undefined): ReturnType<Editing<BookingSettings>['bodyOf']> {
  const unreadable = firstNotWhole(draft, wholes) ?? firstUnreadableList(draft);
  if (unreadable !== undefined) return { unreadable };
  const nudge = (draft.nudgeHoursBefore ?? '').trim();
  return {
    policy: {
      ...kept?.policy,
      ...{ noticeMinutes: Number(draft.noticeMinutes), horizonDays: Number(draft.horizonDays) },
      cancelWindowMinutes: Number(draft.cancelWindowMinutes),
      alignment: { from: kept?.policy.alignment.from ?? 'midnight', everyMinutes: Number(draft.everyMinutes) },
      shortestUsefulGapMinutes: Number(draft.shortestUsefulGapMinutes),
      holdMinutes: Number(draft.holdMinutes),
    },
    unknownPeople: draft.unknownPeople,
    confirmWithinMinutes: Number(draft.confirmWithinMinutes),
    reminders: {
      ...kept?.reminders,
      emailHoursBefore: listed(draft.emailHoursBefore).map(Number),
      textHoursBefore: listed(draft.textHoursBefore).map(Number),
      nudgeHoursBefore: nudge === '' ? null : Number(nudge),
      ...{ quietFrom: (draft.quietFrom ?? '').trim(), quietTo: (draft.quietTo ?? '').trim() },
      changeDelaySeconds: Number(draft.changeDelaySeconds),
    },
    doorCode: (draft.doorCode ?? '').trim(),
  };
}

const lists = ['emailHoursBefore', 'textHoursBefore', 'nudgeHoursBefore'] as const;
const firstUnreadableList = (draft: Draft): FieldName | undefined =>
  lists.find((name) => listed(draft[name]).some((it) => !/^\d+$/.test(it)));
