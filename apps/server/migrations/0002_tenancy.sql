-- Clinic settings. `version` counts the changes: an update names the version it saw.
alter table clinics
  add column street      text    check (street = btrim(street) and street <> ''),
  add column postal_code text    check (postal_code ~ '^[0-9A-Za-z -]{3,10}$'),
  add column locale      text    not null default 'en-US' check (locale ~ '^[a-z]{2}(-[A-Z]{2})?$'),
  add column phone       text    check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  add column email       text    check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  add column hours       jsonb   not null default '[]' check (jsonb_typeof(hours) = 'array'),
  add column branding    jsonb   not null default '{}' check (jsonb_typeof(branding) = 'object'),
  add column settings    jsonb   not null default '{}' check (jsonb_typeof(settings) = 'object'),
  add column version     integer not null default 1 check (version > 0);

-- Every clinic may be seen by its name; only the one that the transaction is for may be changed.
alter table clinics enable row level security;
create policy any_clinic on clinics for select using (true);
create policy own_clinic on clinics for update
  using (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
grant update (name, city, state, time_zone, street, postal_code, locale, phone, email, hours, branding, settings, version)
  on clinics to junction_app;

-- People who work here. Removing one keeps the row: what they did stays theirs.
create table staff (
  clinic_id    uuid        not null references clinics,
  staff_id     uuid        not null,
  name         text        not null check (name = btrim(name) and name <> ''),
  email        text        not null check (email = lower(email) and email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  auth_user_id text,
  is_sample    boolean     not null default false,
  invited_at   timestamptz not null default now(),
  removed_at   timestamptz,
  version      integer     not null default 1 check (version > 0),
  primary key (clinic_id, staff_id)
);
create unique index staff_by_email on staff (clinic_id, email) where removed_at is null;
create unique index staff_by_auth_user on staff (clinic_id, auth_user_id) where removed_at is null;

create table staff_roles (
  clinic_id uuid not null references clinics,
  staff_id  uuid not null,
  role      text not null check (role in ('owner', 'clinician', 'front-desk', 'content-editor')),
  primary key (clinic_id, staff_id, role),
  foreign key (clinic_id, staff_id) references staff
);

-- People who are cared for. `search_key` is what the application makes of the name for finding and comparing: without
-- case or accents, so that no collation of the database matters.
create table patients (
  clinic_id      uuid        not null references clinics,
  patient_id     uuid        not null,
  given_name     text        not null check (given_name = btrim(given_name) and given_name <> ''),
  family_name    text        not null check (family_name = btrim(family_name) and family_name <> ''),
  preferred_name text        check (preferred_name = btrim(preferred_name) and preferred_name <> ''),
  birth_date     date        check (birth_date >= '1880-01-01'),
  sex            text        check (sex in ('female', 'male')),
  search_key     text        not null,
  merged_into    uuid,
  is_sample      boolean     not null default false,
  created_at     timestamptz not null default now(),
  version        integer     not null default 1 check (version > 0),
  primary key (clinic_id, patient_id),
  foreign key (clinic_id, merged_into) references patients (clinic_id, patient_id),
  check (merged_into <> patient_id)
);
create index patients_by_birth_date on patients (clinic_id, birth_date, patient_id);
create index patients_by_search_key on patients (clinic_id, search_key text_pattern_ops, patient_id);
create index patients_by_merge on patients (clinic_id, merged_into) where merged_into is not null;

-- A way to reach someone. One address may serve several people.
create table contact_points (
  clinic_id        uuid        not null references clinics,
  contact_point_id uuid        not null,
  kind             text        not null check (kind in ('email', 'phone')),
  value            text        not null check (case kind
    when 'email' then value = lower(value) and value ~ '^[^@[:space:]]+@[^@[:space:]]+$'
    else value ~ '^\+[1-9][0-9]{6,14}$' end),
  created_at       timestamptz not null default now(),
  primary key (clinic_id, contact_point_id),
  unique (clinic_id, kind, value)
);

create table patient_contacts (
  clinic_id          uuid        not null references clinics,
  patient_contact_id uuid        not null,
  patient_id         uuid        not null,
  contact_point_id   uuid        not null,
  relation           text        not null check (relation in ('self', 'guardian', 'shared')),
  added_at           timestamptz not null default now(),
  removed_at         timestamptz,
  primary key (clinic_id, patient_contact_id),
  foreign key (clinic_id, patient_id) references patients,
  foreign key (clinic_id, contact_point_id) references contact_points
);
create unique index patient_contacts_in_use on patient_contacts (clinic_id, patient_id, contact_point_id)
  where removed_at is null;
create index patient_contacts_by_point on patient_contacts (clinic_id, contact_point_id);

-- Someone who acts for patients, signing in through an address of their own.
create table guardians (
  clinic_id        uuid        not null references clinics,
  guardian_id      uuid        not null,
  name             text        not null check (name = btrim(name) and name <> ''),
  contact_point_id uuid        not null,
  created_at       timestamptz not null default now(),
  primary key (clinic_id, guardian_id),
  foreign key (clinic_id, contact_point_id) references contact_points
);
create index guardians_by_point on guardians (clinic_id, contact_point_id);

create table guardianships (
  clinic_id       uuid        not null references clinics,
  guardianship_id uuid        not null,
  guardian_id     uuid        not null,
  patient_id      uuid        not null,
  relation        text        not null check (relation in ('parent', 'legal-guardian', 'carer')),
  started_at      timestamptz not null default now(),
  ended_at        timestamptz,
  primary key (clinic_id, guardianship_id),
  foreign key (clinic_id, guardian_id) references guardians,
  foreign key (clinic_id, patient_id) references patients
);
create unique index guardianships_in_force on guardianships (clinic_id, guardian_id, patient_id) where ended_at is null;
create index guardianships_by_patient on guardianships (clinic_id, patient_id);

-- Two entries found to be one person. Nothing is moved: the merged entry points at the kept one, and undoing takes the
-- pointer away. The image holds both as they were.
create table patient_merges (
  clinic_id   uuid        not null references clinics,
  merge_id    uuid        not null,
  kept_id     uuid        not null,
  merged_id   uuid        not null,
  reason      text        not null check (reason <> ''),
  image       jsonb       not null,
  merged_at   timestamptz not null default now(),
  merged_by   uuid        not null,
  undone_at   timestamptz,
  undone_by   uuid,
  undo_reason text        check (undo_reason <> ''),
  primary key (clinic_id, merge_id),
  foreign key (clinic_id, kept_id) references patients,
  foreign key (clinic_id, merged_id) references patients,
  foreign key (clinic_id, merged_by) references staff,
  foreign key (clinic_id, undone_by) references staff,
  check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undo_reason is null))
);
create unique index patient_merges_in_force on patient_merges (clinic_id, merged_id) where undone_at is null;
create index patient_merges_by_kept on patient_merges (clinic_id, kept_id);

-- What a request with an Idempotency-Key was answered, so that sending it again does nothing twice.
create table idempotency_keys (
  clinic_id  uuid        not null references clinics,
  actor_id   uuid        not null,
  key        text        not null check (length(key) between 8 and 128),
  use_case   text        not null,
  input_hash bytea       not null check (length(input_hash) = 32),
  answer     jsonb,
  created_at timestamptz not null default now(),
  primary key (clinic_id, actor_id, key)
);
create index idempotency_keys_by_age on idempotency_keys (clinic_id, created_at);

grant select, insert, update on staff, patients, idempotency_keys to junction_app;
grant select, insert, delete on staff_roles to junction_app;
grant select, insert on contact_points, guardians to junction_app;
grant select, insert, update (removed_at) on patient_contacts to junction_app;
grant select, insert, update (ended_at) on guardianships to junction_app;
grant select, insert, update (undone_at, undone_by, undo_reason) on patient_merges to junction_app;
grant delete on idempotency_keys to junction_app;
