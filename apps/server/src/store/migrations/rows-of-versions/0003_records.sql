do $$
declare
  clinic uuid;
begin
  for clinic in select clinic_id from clinics loop
    perform set_config('app.clinic_id', clinic::text, true);
    -- The first belongs to an entry that was merged into another.
    insert into encounters (clinic_id, encounter_id, patient_id, kind, reason, started_at, recorded_at, recorded_by_kind, recorded_by, origin) values
      (clinic, '0199f5a0-0000-7000-8008-000000000001', '0199f5a0-0000-7000-8002-000000000002', 'visit', E'O''Brien\t\\N\\.\n"Zoë" \u2028\r', '2025-03-09T02:30:00.123456-06', '2025-03-09T09:00:00Z', 'staff', '0199f5a0-0000-7000-8001-000000000001', '{"route": "openEncounter"}'),
      (clinic, '0199f5a0-0000-7000-8008-000000000002', '0199f5a0-0000-7000-8002-000000000001', 'check-in', null, '2025-03-10T09:00:00Z', '2025-03-10T09:00:00Z', 'patient', '0199f5a0-0000-7000-8002-000000000001', '{}');
    insert into observations (clinic_id, observation_id, encounter_id, patient_id, code, value, side, level, observed_at, recorded_at, recorded_by_kind, recorded_by, origin) values
      (clinic, '0199f5a0-0000-7000-8009-000000000001', '0199f5a0-0000-7000-8008-000000000001', '0199f5a0-0000-7000-8002-000000000002', 'slr', '"absent"', 'left', null, '2025-03-09T09:00:00Z', '2025-03-09T09:00:00Z', 'staff', '0199f5a0-0000-7000-8001-000000000001', '{}'),
      (clinic, '0199f5a0-0000-7000-8009-000000000002', '0199f5a0-0000-7000-8008-000000000001', '0199f5a0-0000-7000-8002-000000000002', 'a-code-that-nothing-knows-any-more', '3.14159265358979323846', null, 'T12', '2025-03-09T09:00:00Z', '2025-03-09T09:00:00Z', 'guardian', '0199f5a0-0000-7000-8005-000000000001', '{}');
    insert into documents (clinic_id, document_id, encounter_id, patient_id, kind, title, content, recorded_at, recorded_by_kind, recorded_by, origin) values
      (clinic, '0199f5a0-0000-7000-800a-000000000001', '0199f5a0-0000-7000-8008-000000000001', '0199f5a0-0000-7000-8002-000000000002', 'note', 'First visit', '{"text": "a\nb", "n": 1e3}', '2025-03-09T09:00:00Z', 'staff', '0199f5a0-0000-7000-8001-000000000001', '{}'),
      (clinic, '0199f5a0-0000-7000-800a-000000000002', '0199f5a0-0000-7000-8008-000000000002', '0199f5a0-0000-7000-8002-000000000001', 'questionnaire', 'Check-in', '{}', '2025-03-09T09:00:00Z', 'system', 'reminders', '{}');
    insert into plans (clinic_id, plan_id, encounter_id, patient_id, content, recorded_at, recorded_by_kind, recorded_by, origin) values
      (clinic, '0199f5a0-0000-7000-800b-000000000001', '0199f5a0-0000-7000-8008-000000000001', '0199f5a0-0000-7000-8002-000000000002', '{"steps": []}', '2025-03-09T09:00:00Z', 'staff', '0199f5a0-0000-7000-8001-000000000001', '{}');
    insert into addenda (clinic_id, addendum_id, encounter_id, patient_id, corrects_encounter, corrects_observation, corrects_document, corrects_plan, reason, text, recorded_at, recorded_by_kind, recorded_by, origin)
    select clinic, ('0199f5a0-0000-7000-800c-00000000000' || n)::uuid, '0199f5a0-0000-7000-8008-000000000001', '0199f5a0-0000-7000-8002-000000000002',
      case n when 1 then '0199f5a0-0000-7000-8008-000000000001'::uuid end, case n when 2 then '0199f5a0-0000-7000-8009-000000000001'::uuid end,
      case n when 3 then '0199f5a0-0000-7000-800a-000000000001'::uuid end, case n when 4 then '0199f5a0-0000-7000-800b-000000000001'::uuid end,
      'wrong side', 'It was the right.', '2025-03-11T09:00:00Z', 'staff', '0199f5a0-0000-7000-8001-000000000001', '{}'
    from generate_series(1, 4) n;
  end loop;
end
$$;
