-- Visits, what they take, and what may be booked. Overlaps are impossible: one row of `occupancies` for each practitioner,
-- room or device that is taken, and a constraint over clinic, resource and time.
create extension if not exists btree_gist;

create table places (
  clinic_id uuid    not null references clinics,
  place_id  uuid    not null,
  name      text    not null check (name = btrim(name) and name <> ''),
  street    text    check (street <> ''),
  hours     jsonb   not null check (jsonb_typeof(hours) = 'object'),
  version   integer not null default 1 check (version > 0),
  primary key (clinic_id, place_id)
);

-- Whatever can be taken: practitioners by the id of their staff row, rooms and devices. Whoever books locks these rows first.
create table bookables (
  clinic_id   uuid    not null references clinics,
  resource_id uuid    not null,
  kind        text    not null check (kind in ('practitioner', 'room', 'device')),
  name        text    not null check (name = btrim(name) and name <> ''),
  place_id    uuid,
  provides    text[]  not null default '{}',
  is_active   boolean not null default true,
  primary key (clinic_id, resource_id),
  foreign key (clinic_id, place_id) references places,
  check ((kind = 'practitioner') = (place_id is null))
);

-- Where and when a practitioner sees patients: [{ place, hours }].
create table practitioner_schedules (
  clinic_id uuid    not null references clinics,
  staff_id  uuid    not null,
  works     jsonb   not null check (jsonb_typeof(works) = 'array'),
  online    boolean not null default true,
  version   integer not null default 1 check (version > 0),
  primary key (clinic_id, staff_id),
  foreign key (clinic_id, staff_id) references staff,
  foreign key (clinic_id, staff_id) references bookables
);

create table services (
  clinic_id        uuid    not null references clinics,
  service_id       uuid    not null,
  name             text    not null check (name = btrim(name) and name <> ''),
  name_es          text    check (name_es <> ''),
  description      text    check (description <> ''),
  minutes          integer not null check (minutes between 1 and 1440),
  buffer_before    integer not null default 0 check (buffer_before between 0 and 1440),
  buffer_after     integer not null default 0 check (buffer_after between 0 and 1440),
  patients         text    not null check (patients in ('new', 'returning', 'any')),
  practitioner_ids uuid[]  check (array_length(practitioner_ids, 1) > 0),
  needs            text[]  not null default '{}',
  online           boolean not null default true,
  is_active        boolean not null default true,
  sort             integer not null default 0,
  version          integer not null default 1 check (version > 0),
  primary key (clinic_id, service_id)
);

create table booking_settings (
  clinic_id              uuid    not null references clinics,
  policy                 jsonb   not null check (jsonb_typeof(policy) = 'object'),
  unknown_people         text    not null default 'book' check (unknown_people in ('book', 'pending')),
  confirm_within_minutes integer not null default 60 check (confirm_within_minutes > 0),
  reminders              jsonb   not null check (jsonb_typeof(reminders) = 'object'),
  door_code              text    not null check (door_code = btrim(door_code) and door_code <> ''),
  version                integer not null default 1 check (version > 0),
  primary key (clinic_id)
);

-- `visitor` is who booked and is no patient yet, or has not proved to be one. `confirm_by`: the address must be confirmed
-- until then, or the time is free again. `sequence` counts what a calendar has been told.
create table visits (
  clinic_id        uuid        not null references clinics,
  visit_id         uuid        not null,
  patient_id       uuid,
  visitor          jsonb       check (jsonb_typeof(visitor) = 'object'),
  service_id       uuid        not null,
  practitioner_id  uuid        not null,
  place_id         uuid        not null,
  resource_ids     uuid[]      not null default '{}',
  starts_at        timestamptz not null,
  ends_at          timestamptz not null check (ends_at > starts_at),
  state            text        not null check (state in
    ('pending', 'booked', 'confirmed', 'arrived', 'in-room', 'done', 'no-show', 'cancelled')),
  booked_by        text        not null check (booked_by in ('online', 'staff', 'series')),
  series_id        uuid,
  confirm_by       timestamptz,
  code_tries       integer     not null default 0,
  language         text        not null default 'en' check (language in ('en', 'es')),
  note             text        check (note <> ''),
  overlap_reason   text        check (overlap_reason <> ''),
  has_urgent_flag  boolean     not null default false,
  is_sample        boolean     not null default false,
  sequence         integer     not null default 0 check (sequence >= 0),
  version          integer     not null default 1 check (version > 0),
  created_at       timestamptz not null default now(),
  state_changed_at timestamptz not null default now(),
  cancel_reason    text        check (cancel_reason <> ''),
  primary key (clinic_id, visit_id),
  foreign key (clinic_id, patient_id) references patients,
  foreign key (clinic_id, service_id) references services,
  foreign key (clinic_id, practitioner_id) references bookables,
  foreign key (clinic_id, place_id) references places,
  check (num_nonnulls(patient_id, visitor) = 1)
);
create index visits_by_start on visits (clinic_id, starts_at);
create index visits_by_patient on visits (clinic_id, patient_id, starts_at) where patient_id is not null;
create index visits_by_visitor on visits (clinic_id, (visitor ->> 'email'), starts_at) where visitor is not null;
create index visits_unconfirmed on visits (clinic_id, confirm_by) where confirm_by is not null;

-- A time kept for a patient who is typing.
create table holds (
  clinic_id       uuid        not null references clinics,
  hold_id         uuid        not null,
  secret_hash     bytea       not null check (length(secret_hash) = 32),
  service_id      uuid        not null,
  practitioner_id uuid        not null,
  place_id        uuid        not null,
  resource_ids    uuid[]      not null default '{}',
  starts_at       timestamptz not null,
  ends_at         timestamptz not null,
  expires_at      timestamptz not null,
  primary key (clinic_id, hold_id),
  unique (clinic_id, secret_hash),
  foreign key (clinic_id, service_id) references services,
  foreign key (clinic_id, practitioner_id) references bookables
);
create index holds_by_end on holds (clinic_id, expires_at);

-- Time taken by something else than a visit.
create table blocks (
  clinic_id   uuid        not null references clinics,
  block_id    uuid        not null,
  resource_id uuid        not null,
  starts_at   timestamptz not null,
  ends_at     timestamptz not null check (ends_at > starts_at),
  reason      text        not null check (reason <> ''),
  version     integer     not null default 1 check (version > 0),
  primary key (clinic_id, block_id),
  foreign key (clinic_id, resource_id) references bookables
);
create index blocks_by_start on blocks (clinic_id, starts_at);

-- What is taken, buffers included. A visit that is cancelled or that nobody came to takes nothing. Times stand beside their
-- range, for row-level security lets an index look at columns with plain comparisons only.
create table occupancies (
  clinic_id    uuid        not null references clinics,
  occupancy_id uuid        not null,
  resource_id  uuid        not null,
  starts_at    timestamptz not null,
  ends_at      timestamptz not null check (ends_at > starts_at),
  during       tstzrange   generated always as (tstzrange(starts_at, ends_at)) stored,
  kind         text        not null check (kind in ('visit', 'hold', 'block')),
  visit_id     uuid,
  hold_id      uuid,
  block_id     uuid,
  service_id   uuid,
  visit_start  timestamptz,
  expires_at   timestamptz,
  deliberate   boolean     not null default false,
  primary key (clinic_id, occupancy_id),
  foreign key (clinic_id, resource_id) references bookables,
  foreign key (clinic_id, visit_id) references visits,
  foreign key (clinic_id, hold_id) references holds on delete cascade,
  foreign key (clinic_id, block_id) references blocks on delete cascade,
  check (num_nonnulls(visit_id, hold_id, block_id) = 1),
  constraint no_overlap exclude using gist (clinic_id with =, resource_id with =, during with &&) where (not deliberate)
);
create index occupancies_by_start on occupancies (clinic_id, resource_id, starts_at);
create index occupancies_by_visit on occupancies (clinic_id, visit_id) where visit_id is not null;
create index occupancies_by_hold on occupancies (clinic_id, hold_id) where hold_id is not null;
create index occupancies_by_block on occupancies (clinic_id, block_id) where block_id is not null;

create table waiting_entries (
  clinic_id        uuid        not null references clinics,
  waiting_id       uuid        not null,
  patient_id       uuid        not null,
  service_id       uuid        not null,
  place_id         uuid,
  practitioner_ids uuid[]      check (array_length(practitioner_ids, 1) > 0),
  times            jsonb       not null,
  from_date        date,
  to_date          date,
  notice_minutes   integer     not null check (notice_minutes >= 0),
  urgency          text        not null check (urgency in ('routine', 'soon', 'urgent')),
  note             text        check (note <> ''),
  state            text        not null default 'waiting' check (state in ('waiting', 'offered', 'booked', 'withdrawn')),
  since            timestamptz not null default now(),
  version          integer     not null default 1 check (version > 0),
  primary key (clinic_id, waiting_id),
  foreign key (clinic_id, patient_id) references patients,
  foreign key (clinic_id, service_id) references services,
  foreign key (clinic_id, place_id) references places
);
create index waiting_entries_by_state on waiting_entries (clinic_id, state, since);

-- What was done with a visit, by whom. Nobody changes or removes a line.
create table visit_changes (
  clinic_id  uuid        not null references clinics,
  change_id  uuid        not null,
  visit_id   uuid        not null,
  at         timestamptz not null default now(),
  actor_kind text        not null,
  actor_id   text        not null,
  what       text        not null,
  before     jsonb,
  after      jsonb,
  reason     text        check (reason <> ''),
  primary key (clinic_id, change_id),
  foreign key (clinic_id, visit_id) references visits
);
create index visit_changes_by_visit on visit_changes (clinic_id, visit_id, change_id);

do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array[
    'places', 'bookables', 'practitioner_schedules', 'services', 'booking_settings', 'visits', 'holds', 'blocks',
    'occupancies', 'waiting_entries', 'visit_changes']
  loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format(
      'create policy own_clinic on %I using (clinic_id = nullif(current_setting(''app.clinic_id'', true), '''')::uuid)',
      tenant_table);
  end loop;
end
$$;

grant select, insert, update on places, bookables, practitioner_schedules, services, booking_settings, visits,
  waiting_entries to junction_app;
grant select, insert, update, delete on holds, blocks, occupancies to junction_app;
grant select, insert on visit_changes to junction_app;
