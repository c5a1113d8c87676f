-- Two clinics. What comes later is put into both under the same ids, so that only clinic_id keeps them apart.
insert into clinics (clinic_id, slug, name, city, state, time_zone, created_at) values
  ('0199f5a0-0000-7000-8000-00000000000a', 'north', 'North "Back" & Hip', 'Sioux Falls', 'SD', 'America/Chicago', '2025-01-02T03:04:05.678901Z'),
  ('0199f5a0-0000-7000-8000-00000000000b', 'south', 'Søuth', 'Saint-Jérôme', 'QC', 'America/Argentina/Buenos_Aires', '2025-01-02T03:04:05Z');
