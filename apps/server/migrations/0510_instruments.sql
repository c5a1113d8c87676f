-- Questionnaires whose wording a clinic has a license for, as it imported them; one in use for each outcome, the others keep
-- their rows.
create table clinic_instruments (
  clinic_id     uuid        not null references clinics,
  instrument_id uuid        not null,
  outcome       text        not null,
  title         text        not null,
  instrument    jsonb       not null check (jsonb_typeof(instrument) = 'object'),
  imported_at   timestamptz not null,
  imported_by   uuid        not null,
  removed_at    timestamptz,
  primary key (clinic_id, instrument_id),
  foreign key (clinic_id, imported_by) references staff
);
create unique index clinic_instruments_in_use on clinic_instruments (clinic_id, outcome) where removed_at is null;

alter table clinic_instruments enable row level security;
alter table clinic_instruments force row level security;
create policy own_clinic on clinic_instruments
  using (clinic_id = nullif(current_setting('app.clinic_id', true), '')::uuid);
grant select, insert, update (removed_at) on clinic_instruments to junction_app;
