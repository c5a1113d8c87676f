-- What a visitor told before a visit, sent with their consent. Whoever has the code opens it again until it expires; then its
-- content goes, unless it is in a patient's record. `urgency` is what the safety rules say of the answers; null: nothing.
create table checks (
  clinic_id            uuid        not null references clinics,
  check_id             uuid        not null,
  code_hash            bytea       not null check (length(code_hash) = 32),
  code_number          smallint    not null,
  language             text        not null check (language in ('en', 'es')),
  content              jsonb       check (jsonb_typeof(content) = 'object'),
  urgency              text        check (urgency in ('soon', 'same-day', 'emergency')),
  consent_text_version text        not null,
  consented_at         timestamptz not null,
  created_at           timestamptz not null default now(),
  updated_at           timestamptz not null,
  expires_at           timestamptz not null,
  visit_id             uuid,
  patient_id           uuid,
  version              integer     not null default 1,
  primary key (clinic_id, check_id),
  unique (clinic_id, code_hash),
  foreign key (clinic_id, visit_id) references visits,
  foreign key (clinic_id, patient_id) references patients,
  check (content is not null or patient_id is null)
);
create unique index checks_by_visit on checks (clinic_id, visit_id) where visit_id is not null;
create index checks_by_expiry on checks (clinic_id, expires_at) where patient_id is null;

alter table checks enable row level security;
alter table checks force row level security;
create policy own_clinic on checks using (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
grant select, insert, update, delete on checks to junction_app;
