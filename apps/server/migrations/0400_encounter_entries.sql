-- What is entered during an encounter, one row for each thing as it is made, and the signed whole that it becomes.
alter table encounters add column visit_id uuid;
alter table encounters add foreign key (clinic_id, visit_id) references visits;
create unique index encounters_by_visit on encounters (clinic_id, visit_id) where visit_id is not null;

-- `entry_id` is made where it was entered: sent twice it is saved once. `position` counts the entries of the encounter in the
-- order in which they arrived.
create table encounter_entries (
  clinic_id        uuid        not null references clinics,
  entry_id         uuid        not null,
  encounter_id     uuid        not null,
  patient_id       uuid        not null,
  body             jsonb       not null check (jsonb_typeof(body) = 'object'),
  entered_at       timestamptz not null,
  recorded_at      timestamptz not null default now(),
  recorded_by_kind text        not null check (recorded_by_kind in ('staff', 'patient', 'guardian', 'system')),
  recorded_by      text        not null,
  origin           jsonb       not null check (jsonb_typeof(origin) = 'object'),
  primary key (clinic_id, entry_id),
  foreign key (clinic_id, encounter_id, patient_id) references encounters (clinic_id, encounter_id, patient_id)
);
create index encounter_entries_by_encounter on encounter_entries (clinic_id, encounter_id, entry_id);

-- The knowledge that signed encounters were assessed with, so that they replay to the same bits when it has changed. It
-- holds nothing of any clinic or patient.
create table knowledge_versions (
  hash          text        not null primary key check (hash like 'sha256:%'),
  version       text        not null,
  knowledge     bytea       not null,
  model         bytea       not null,
  first_used_at timestamptz not null default now()
);
grant select, insert on knowledge_versions to junction_app;

-- One whole, never changed: entries, case, assessment, plan and documents as text, for its hash is over its letters.
create table signatures (
  clinic_id      uuid        not null references clinics,
  encounter_id   uuid        not null,
  patient_id     uuid        not null,
  signed_at      timestamptz not null default now(),
  signed_by      uuid        not null,
  content        text        not null check (content like '{%'),
  content_hash   bytea       not null check (length(content_hash) = 32),
  knowledge_hash text        not null,
  engine         text        not null,
  primary key (clinic_id, encounter_id),
  foreign key (clinic_id, encounter_id, patient_id) references encounters (clinic_id, encounter_id, patient_id),
  foreign key (clinic_id, signed_by) references staff
);
create index signatures_by_patient on signatures (clinic_id, patient_id, signed_at);

do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array['encounter_entries', 'signatures']
  loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format(
      'create policy own_clinic on %I using (clinic_id = nullif(current_setting(''app.clinic_id'', true), '''')::uuid)',
      tenant_table);
  end loop;
end
$$;

grant select, insert on encounter_entries, signatures to junction_app;

-- A handout is a document of its own kind.
alter table documents drop constraint documents_kind_check;
alter table documents add constraint documents_kind_check
  check (kind in ('note', 'drawing', 'questionnaire', 'assessment', 'letter', 'handout'));
