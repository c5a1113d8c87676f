-- Messages about visits, written in the transaction of the booking, and calendar feeds of staff.

-- One thing to tell somebody of a visit, and when. What it says is made when it is due, from what is true then: `told` is
-- what the person was told last. A reminder belongs to one start: when the visit moves, the reminder of the old one is dropped.
create table messages (
  clinic_id     uuid        not null references clinics,
  message_id    uuid        not null,
  visit_id      uuid        not null,
  kind          text        not null check (kind in ('confirm-address', 'notice', 'reminder', 'nudge')),
  channel       text        check (channel in ('email', 'text')),
  planned_start timestamptz,
  dedupe_key    text        not null,
  due_at        timestamptz not null,
  state         text        not null default 'waiting' check (state in ('waiting', 'sent', 'dropped')),
  reason        text,
  told          jsonb       check (jsonb_typeof(told) = 'object'),
  created_at    timestamptz not null default now(),
  sent_at       timestamptz,
  primary key (clinic_id, message_id),
  unique (clinic_id, dedupe_key),
  foreign key (clinic_id, visit_id) references visits,
  check ((kind in ('reminder', 'nudge')) = (planned_start is not null and channel is not null))
);
create index messages_due on messages (clinic_id, due_at) where state = 'waiting';
create index messages_by_visit on messages (clinic_id, visit_id);

-- How a patient wants to be reminded, and in which language; without a row by e-mail, in the language of the clinic.
create table patient_message_choices (
  clinic_id  uuid    not null references clinics,
  patient_id uuid    not null,
  reminders  text    not null default 'email' check (reminders in ('email', 'text', 'both', 'none')),
  language   text    check (language in ('en', 'es')),
  version    integer not null default 1 check (version > 0),
  primary key (clinic_id, patient_id),
  foreign key (clinic_id, patient_id) references patients
);

-- The secret address under which somebody's calendar program reads their visits: one at a time for each. A revoked one keeps its row.
create table calendar_feeds (
  clinic_id   uuid        not null references clinics,
  feed_id     uuid        not null,
  staff_id    uuid        not null,
  secret_hash bytea       not null check (length(secret_hash) = 32),
  shows_names boolean     not null,
  created_at  timestamptz not null default now(),
  revoked_at  timestamptz,
  primary key (clinic_id, feed_id),
  unique (clinic_id, secret_hash),
  foreign key (clinic_id, staff_id) references staff
);
create unique index calendar_feeds_in_use on calendar_feeds (clinic_id, staff_id) where revoked_at is null;

-- The outbox takes texts too, and calendar files that go with a mail: a list of { method, text }.
alter table mail_outbox
  add column channel   text  not null default 'email' check (channel in ('email', 'text')),
  add column calendars jsonb not null default '[]' check (jsonb_typeof(calendars) = 'array');

do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array['messages', 'patient_message_choices', 'calendar_feeds']
  loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format(
      'create policy own_clinic on %I using (clinic_id = nullif(current_setting(''app.clinic_id'', true), '''')::uuid)',
      tenant_table);
  end loop;
end
$$;

grant select, insert, update (channel, due_at, state, reason, told, sent_at) on messages to junction_app;
grant select, insert, update (reminders, language, version) on patient_message_choices to junction_app;
grant select, insert, update (revoked_at) on calendar_feeds to junction_app;
