-- One row for each record read or written, in the transaction that did it. `at` is the database's clock.
create table audit_entries (
  clinic_id   uuid        not null references clinics,
  entry_id    uuid        not null,
  at          timestamptz not null default now(),
  actor_kind  text        not null check (actor_kind in ('staff', 'patient', 'guardian', 'system')),
  actor_id    text        not null,
  action      text        not null,
  resource    text        not null,
  resource_id uuid,
  patient_id  uuid,
  request_id  uuid        not null,
  primary key (clinic_id, entry_id)
);
-- Ids are made in the order of time, so the primary key is also the order of a search. The sealer looks at the newest
-- by the clock of the database; blocks are filled in that order, so a summary of them is enough and costs no writer a thing.
create index audit_entries_by_time on audit_entries using brin (clinic_id, at) with (autosummarize = on);
create index audit_entries_by_patient on audit_entries (clinic_id, patient_id, entry_id) where patient_id is not null;
create index audit_entries_by_actor on audit_entries (clinic_id, actor_id, entry_id);

-- A batch of entries, made unchangeable by a hash over them and over the seal before. It lists its entries, for one that
-- commits late belongs to a later batch although it is older. Sealing waits for nobody and nobody waits for it.
create table audit_seals (
  clinic_id uuid        not null references clinics,
  seq       integer     not null check (seq > 0),
  entries   uuid[]      not null check (array_length(entries, 1) > 0),
  hash      bytea       not null check (length(hash) = 32),
  sealed_at timestamptz not null default now(),
  primary key (clinic_id, seq)
);

grant select, insert on audit_entries, audit_seals to junction_app;
