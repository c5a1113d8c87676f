-- What signing in needs beside better-auth.

-- Public keys that stand for a device of a member of staff.
create table auth.passkeys (
  credential_id text        primary key,
  user_id       text        not null references auth."user" ("id") on delete cascade,
  name          text        not null check (name = btrim(name) and name <> ''),
  public_key    bytea       not null,
  counter       bigint      not null check (counter >= 0),
  transports    text[]      not null default '{}',
  created_at    timestamptz not null default now(),
  used_at       timestamptz
);
create index passkeys_by_user on auth.passkeys (user_id);

-- A code of an authenticator app is good once, although it shows for half a minute.
create table auth.used_codes (
  user_id  text        not null references auth."user" ("id") on delete cascade,
  code_key bytea       not null check (length(code_key) = 32),
  used_at  timestamptz not null default now(),
  primary key (user_id, code_key)
);

-- How often something was tried from one address or for one account. The key is a keyed hash: it names nobody.
create table auth.attempts (
  attempt_key bytea       primary key check (length(attempt_key) = 32),
  count       integer     not null check (count > 0),
  ends_at     timestamptz not null
);
create index attempts_by_end on auth.attempts (ends_at);

-- The short secret that opens a locked desk again.
create table staff_pins (
  clinic_id uuid        not null references clinics,
  staff_id  uuid        not null,
  pin_hash  text        not null,
  set_at    timestamptz not null default now(),
  primary key (clinic_id, staff_id),
  foreign key (clinic_id, staff_id) references staff
);

-- The open invitation of a member of staff; a newer one takes its place.
create table staff_invitations (
  clinic_id  uuid        not null references clinics,
  staff_id   uuid        not null,
  token_hash bytea       not null check (length(token_hash) = 32),
  expires_at timestamptz not null,
  used_at    timestamptz,
  primary key (clinic_id, staff_id),
  unique (clinic_id, token_hash),
  foreign key (clinic_id, staff_id) references staff
);

-- Which user of the schema auth signs in with codes that are mailed to a contact point.
create table patient_logins (
  clinic_id        uuid        not null references clinics,
  contact_point_id uuid        not null,
  auth_user_id     text        not null,
  created_at       timestamptz not null default now(),
  primary key (clinic_id, contact_point_id),
  unique (clinic_id, auth_user_id),
  foreign key (clinic_id, contact_point_id) references contact_points
);

-- A code on paper for a patient without e-mail. Good once.
create table patient_codes (
  clinic_id       uuid        not null references clinics,
  patient_code_id uuid        not null,
  patient_id      uuid        not null,
  code_hash       bytea       not null check (length(code_hash) = 32),
  made_by         uuid        not null,
  made_at         timestamptz not null default now(),
  expires_at      timestamptz not null,
  used_at         timestamptz,
  primary key (clinic_id, patient_code_id),
  unique (clinic_id, code_hash),
  foreign key (clinic_id, patient_id) references patients,
  foreign key (clinic_id, made_by) references staff
);
create index patient_codes_by_patient on patient_codes (clinic_id, patient_id);

-- Mail on its way, written in the transaction that is its reason. Where there is a mail server it is taken from here and
-- forgotten; where there is none, staff read it here. `link_path` is below the public address, which may change.
create table mail_outbox (
  clinic_id  uuid        not null references clinics,
  mail_id    uuid        not null,
  recipient  text        not null,
  subject    text        not null,
  body       text        not null,
  link_path  text        check (link_path like '/%'),
  created_at timestamptz not null default now(),
  tries      integer     not null default 0,
  next_at    timestamptz not null default now(),
  primary key (clinic_id, mail_id)
);

do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array['staff_pins', 'staff_invitations', 'patient_logins', 'patient_codes', 'mail_outbox']
  loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format(
      'create policy own_clinic on %I using (clinic_id = nullif(current_setting(''app.clinic_id'', true), '''')::uuid)',
      tenant_table);
  end loop;
end
$$;

grant usage on schema auth to junction_app;
grant select, insert, update, delete on all tables in schema auth to junction_app;
grant select, insert, update, delete on staff_pins to junction_app;
grant select, insert, update on staff_invitations to junction_app;
grant select, insert on patient_logins to junction_app;
grant select, insert, update (used_at, expires_at) on patient_codes to junction_app;
grant select, insert, update, delete on mail_outbox to junction_app;
