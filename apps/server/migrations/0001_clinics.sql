-- The clinics of this installation. A small reference table: everything of a clinic carries its clinic_id.
create table clinics (
  clinic_id  uuid        primary key,
  slug       text        not null unique check (slug ~ '^[a-z][a-z0-9-]{1,38}[a-z0-9]$'),
  name       text        not null check (name = btrim(name) and name <> ''),
  city       text        not null check (city = btrim(city) and city <> ''),
  state      text        not null check (state ~ '^[A-Z]{2}$'),
  time_zone  text        not null check (time_zone ~ '^[A-Za-z_]+(/[A-Za-z0-9_+-]+)+$'),
  created_at timestamptz not null default now()
);

grant select on clinics to junction_app;
