-- Facts of a record. Nobody changes or removes one: the server may only insert and read. A correction is a fact of its
-- own that points at what it corrects. `recorded_*` says when, by whom and from which request.
create table encounters (
  clinic_id        uuid        not null references clinics,
  encounter_id     uuid        not null,
  patient_id       uuid        not null,
  kind             text        not null check (kind in ('visit', 'intake', 'check-in', 'call')),
  reason           text        check (reason <> ''),
  started_at       timestamptz not null,
  recorded_at      timestamptz not null default now(),
  recorded_by_kind text        not null check (recorded_by_kind in ('staff', 'patient', 'guardian', 'system')),
  recorded_by      text        not null,
  origin           jsonb       not null check (jsonb_typeof(origin) = 'object'),
  primary key (clinic_id, encounter_id),
  unique (clinic_id, encounter_id, patient_id),
  foreign key (clinic_id, patient_id) references patients
);
create index encounters_by_patient on encounters (clinic_id, patient_id, started_at);

create table observations (
  clinic_id        uuid        not null references clinics,
  observation_id   uuid        not null,
  encounter_id     uuid        not null,
  patient_id       uuid        not null,
  code             text        not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  value            jsonb       not null check (jsonb_typeof(value) in ('string', 'number')),
  side             text        check (side in ('left', 'right', 'both', 'midline')),
  level            text        check (level <> ''),
  observed_at      timestamptz not null,
  recorded_at      timestamptz not null default now(),
  recorded_by_kind text        not null check (recorded_by_kind in ('staff', 'patient', 'guardian', 'system')),
  recorded_by      text        not null,
  origin           jsonb       not null check (jsonb_typeof(origin) = 'object'),
  primary key (clinic_id, observation_id),
  foreign key (clinic_id, encounter_id, patient_id) references encounters (clinic_id, encounter_id, patient_id)
);
create index observations_by_encounter on observations (clinic_id, encounter_id, observation_id);

create table documents (
  clinic_id        uuid        not null references clinics,
  document_id      uuid        not null,
  encounter_id     uuid        not null,
  patient_id       uuid        not null,
  kind             text        not null check (kind in ('note', 'drawing', 'questionnaire', 'assessment', 'letter')),
  title            text        not null check (title = btrim(title) and title <> ''),
  content          jsonb       not null check (jsonb_typeof(content) = 'object'),
  recorded_at      timestamptz not null default now(),
  recorded_by_kind text        not null check (recorded_by_kind in ('staff', 'patient', 'guardian', 'system')),
  recorded_by      text        not null,
  origin           jsonb       not null check (jsonb_typeof(origin) = 'object'),
  primary key (clinic_id, document_id),
  foreign key (clinic_id, encounter_id, patient_id) references encounters (clinic_id, encounter_id, patient_id)
);
create index documents_by_encounter on documents (clinic_id, encounter_id, document_id);

create table plans (
  clinic_id        uuid        not null references clinics,
  plan_id          uuid        not null,
  encounter_id     uuid        not null,
  patient_id       uuid        not null,
  content          jsonb       not null check (jsonb_typeof(content) = 'object'),
  recorded_at      timestamptz not null default now(),
  recorded_by_kind text        not null check (recorded_by_kind in ('staff', 'patient', 'guardian', 'system')),
  recorded_by      text        not null,
  origin           jsonb       not null check (jsonb_typeof(origin) = 'object'),
  primary key (clinic_id, plan_id),
  foreign key (clinic_id, encounter_id, patient_id) references encounters (clinic_id, encounter_id, patient_id)
);
create index plans_by_encounter on plans (clinic_id, encounter_id, plan_id);

-- Exactly one of `corrects_*` says what is corrected.
create table addenda (
  clinic_id            uuid        not null references clinics,
  addendum_id          uuid        not null,
  encounter_id         uuid        not null,
  patient_id           uuid        not null,
  corrects_encounter   uuid        check (corrects_encounter = encounter_id),
  corrects_observation uuid,
  corrects_document    uuid,
  corrects_plan        uuid,
  reason               text        not null check (reason <> ''),
  text                 text        not null check (text <> ''),
  recorded_at          timestamptz not null default now(),
  recorded_by_kind     text        not null check (recorded_by_kind in ('staff', 'patient', 'guardian', 'system')),
  recorded_by          text        not null,
  origin               jsonb       not null check (jsonb_typeof(origin) = 'object'),
  primary key (clinic_id, addendum_id),
  check (num_nonnulls(corrects_encounter, corrects_observation, corrects_document, corrects_plan) = 1),
  foreign key (clinic_id, encounter_id, patient_id) references encounters (clinic_id, encounter_id, patient_id),
  foreign key (clinic_id, corrects_encounter) references encounters,
  foreign key (clinic_id, corrects_observation) references observations,
  foreign key (clinic_id, corrects_document) references documents,
  foreign key (clinic_id, corrects_plan) references plans
);
create index addenda_by_encounter on addenda (clinic_id, encounter_id, addendum_id);

grant select, insert on encounters, observations, documents, plans, addenda to junction_app;
