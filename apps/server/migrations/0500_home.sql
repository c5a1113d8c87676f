-- The plan at home: what a signed visit gives a patient to do, what comes back, and what of it a clinician must look at.

-- `course_started_on` stays when a later visit of the same course gives a new plan, so that the baseline does. `content` and
-- `exercises` are what was given; how the exercises stand now is told by the logs.
create table home_plans (
  clinic_id         uuid        not null references clinics,
  home_plan_id      uuid        not null,
  patient_id        uuid        not null,
  encounter_id      uuid        not null,
  language          text        not null check (language in ('en', 'es')),
  started_on        date        not null,
  course_started_on date        not null,
  content           jsonb       not null check (jsonb_typeof(content) = 'object'),
  exercises         jsonb       not null check (jsonb_typeof(exercises) = 'array'),
  activities        jsonb       not null default '[]' check (jsonb_typeof(activities) = 'array'),
  check_in_days     smallint    not null default 3 check (check_in_days between 1 and 60),
  silence_days      smallint    not null default 7 check (silence_days between 1 and 120),
  remind_at         text        check (remind_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  reminded_on       date,
  nudged_on         date,
  ended_at          timestamptz,
  ended             text        check (ended in ('discharged', 'replaced', 'stopped')),
  self_care         jsonb       not null default '[]' check (jsonb_typeof(self_care) = 'array'),
  version           integer     not null default 1 check (version > 0),
  created_at        timestamptz not null default now(),
  primary key (clinic_id, home_plan_id),
  unique (clinic_id, encounter_id),
  foreign key (clinic_id, encounter_id, patient_id) references encounters (clinic_id, encounter_id, patient_id),
  check ((ended_at is null) = (ended is null))
);
create unique index home_plans_running on home_plans (clinic_id, patient_id) where ended_at is null;

-- `log_id` is made where it was done: sent twice it counts once. `done_at` is when it was done, also where it came in later.
create table exercise_logs (
  clinic_id        uuid        not null references clinics,
  log_id           uuid        not null,
  home_plan_id     uuid        not null,
  exercise_id      text        not null,
  done_at          timestamptz not null,
  feel             text        not null check (feel in ('done', 'too-easy', 'too-hard', 'hurt')),
  sets             smallint    not null check (sets >= 0),
  pain             smallint    check (pain between 0 and 10),
  recorded_at      timestamptz not null default now(),
  recorded_by_kind text        not null check (recorded_by_kind in ('staff', 'patient', 'guardian', 'system')),
  recorded_by      text        not null,
  primary key (clinic_id, log_id),
  foreign key (clinic_id, home_plan_id) references home_plans
);
create index exercise_logs_by_plan on exercise_logs (clinic_id, home_plan_id, done_at);

-- Kept also where no plan runs, for then it told of a warning sign.
create table check_ins (
  clinic_id        uuid        not null references clinics,
  check_in_id      uuid        not null,
  patient_id       uuid        not null,
  home_plan_id     uuid,
  answered_at      timestamptz not null,
  answers          jsonb       not null check (jsonb_typeof(answers) = 'object'),
  recorded_at      timestamptz not null default now(),
  recorded_by_kind text        not null check (recorded_by_kind in ('staff', 'patient', 'guardian', 'system')),
  recorded_by      text        not null,
  primary key (clinic_id, check_in_id),
  foreign key (clinic_id, patient_id) references patients,
  foreign key (clinic_id, home_plan_id) references home_plans
);
create index check_ins_by_patient on check_ins (clinic_id, patient_id, answered_at);

-- What reached the clinician. `dedupe_key` names what it is about, so that it is raised once.
create table home_signals (
  clinic_id       uuid        not null references clinics,
  signal_id       uuid        not null,
  patient_id      uuid        not null,
  home_plan_id    uuid,
  kind            text        not null check (kind in ('flare', 'silence', 'red-flag', 'stop-rule', 'reassess-due', 'off-course')),
  urgency         text        not null check (urgency in ('emergency', 'same-day', 'soon', 'routine')),
  because         text        not null,
  proposed        text        not null,
  advice          jsonb       not null default '[]' check (jsonb_typeof(advice) = 'array'),
  dedupe_key      text        not null,
  raised_at       timestamptz not null,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  primary key (clinic_id, signal_id),
  unique (clinic_id, dedupe_key),
  foreign key (clinic_id, patient_id) references patients,
  foreign key (clinic_id, home_plan_id) references home_plans,
  foreign key (clinic_id, acknowledged_by) references staff,
  check ((acknowledged_at is null) = (acknowledged_by is null))
);
create index home_signals_open on home_signals (clinic_id, raised_at) where acknowledged_at is null;
create index home_signals_by_patient on home_signals (clinic_id, patient_id);

do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array['home_plans', 'exercise_logs', 'check_ins', 'home_signals']
  loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    execute format(
      'create policy own_clinic on %I using (clinic_id = nullif(current_setting(''app.clinic_id'', true), '''')::uuid)',
      tenant_table);
  end loop;
end
$$;

grant select, insert on exercise_logs, check_ins to junction_app;
grant select, insert, update (activities, remind_at, reminded_on, nudged_on, ended_at, ended, self_care, version)
  on home_plans to junction_app;
grant select, insert, update (acknowledged_at, acknowledged_by) on home_signals to junction_app;
