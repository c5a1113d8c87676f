import type { ClinicSettings, ClinicSettingsChange } from '@junction/contract';

/** The settings as texts in fields. An empty one stands for what is not known. */
export type SettingsDraft = Readonly<Record<(typeof plainFields)[number], string>> & {
  /** For each weekday from Monday, such as `08:00-12:00, 13:00-17:00`; empty: closed. */
  readonly hours: readonly string[];
};

export const plainFields = [
  'name',
  'street',
  'city',
  'state',
  'postalCode',
  'phone',
  'email',
  'timeZone',
  'locale',
  'primary',
  'accent',
] as const;

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

export function draftOf({ hours, branding, ...rest }: ClinicSettings): SettingsDraft {
  return {
    ...{ name: rest.name, street: rest.street ?? '', city: rest.city, state: rest.state },
    ...{ postalCode: rest.postalCode ?? '', phone: rest.phone ?? '', email: rest.email ?? '' },
    ...{ timeZone: rest.timeZone, locale: rest.locale },
    ...{ primary: branding.primary ?? '', accent: branding.accent ?? '' },
    hours: weekdays.map((weekday) =>
      hours
        .filter((it) => it.weekday === weekday)
        .map(({ opens, closes }) => `${opens}-${closes}`)
        .join(', '),
    ),
  };
}

/** What to save; or the first weekday, from 0, whose hours cannot be read. */
export function changeOf(
  draft: SettingsDraft,
  version: number,
): { readonly change: ClinicSettingsChange } | { readonly unreadable: number } {
  const hours: ClinicSettingsChange['hours'] = [];
  for (const [index, text] of draft.hours.entries()) {
    for (const span of text.split(',').filter((it) => it.trim() !== '')) {
      const [, opens, closes] = /^\s*(\d{1,2}:\d{2})\s*[-–]\s*(\d{1,2}:\d{2})\s*$/.exec(span) ?? [];
      if (opens === undefined || closes === undefined) return { unreadable: index };
      hours.push({ weekday: index + 1, opens: opens.padStart(5, '0'), closes: closes.padStart(5, '0') });
    }
  }
  const primary = draft.primary.trim().toLowerCase();
  const accent = draft.accent.trim().toLowerCase();
  return {
    change: {
      ...{ name: draft.name.trim(), street: orNull(draft.street), city: draft.city.trim() },
      ...{ state: draft.state.trim().toUpperCase(), postalCode: orNull(draft.postalCode) },
      ...{ phone: orNull(draft.phone.replace(/[\s()-]/g, '')), email: orNull(draft.email.toLowerCase()) },
      ...{ timeZone: draft.timeZone.trim(), locale: draft.locale.trim(), hours },
      branding: { ...(primary !== '' && { primary }), ...(accent !== '' && { accent }) },
      version,
    },
  };
}

/** The fields in which two drafts differ, hours by weekday as `hours0` to `hours6`. */
export function differences(
  yours: SettingsDraft,
  current: SettingsDraft,
): readonly { readonly field: string; readonly yours: string; readonly current: string }[] {
  return [
    ...plainFields.map((field) => ({ field, yours: yours[field].trim(), current: current[field] })),
    ...current.hours.map((text, day) => ({ field: `hours${day}`, yours: yours.hours[day] ?? '', current: text })),
  ].filter((it) => it.yours !== it.current);
}

function orNull(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}
