do $$
declare
  clinic uuid;
begin
  for clinic in select clinic_id from clinics loop
    perform set_config('app.clinic_id', clinic::text, true);
    -- Of a signed visit, with an exercise that nothing knows any more; ended.
    insert into home_plans (clinic_id, home_plan_id, patient_id, encounter_id, language, started_on, course_started_on, content, exercises, activities, check_in_days, silence_days, remind_at, reminded_on, nudged_on, ended_at, ended, self_care, version, created_at) values
      (clinic, '0199f5a0-0000-7000-8051-000000000001', '0199f5a0-0000-7000-8002-000000000002', '0199f5a0-0000-7000-8008-000000000001', 'es', '2025-03-09', '2025-03-02', '{"direction": "Open and mobilize"}', '[{"exercise": "an-exercise-of-before"}]', '["Tying shoes"]', 4, 9, '07:30', '2025-03-12', null, '2025-04-09T09:00:00Z', 'discharged', '["Keep moving"]', 7, '2025-03-09T09:20:00Z');
    insert into exercise_logs (clinic_id, log_id, home_plan_id, exercise_id, done_at, feel, sets, pain, recorded_at, recorded_by_kind, recorded_by) values
      (clinic, '0199f5a0-0000-7000-8052-000000000001', '0199f5a0-0000-7000-8051-000000000001', 'an-exercise-of-before', '2025-03-10T07:31:00.123Z', 'too-easy', 2, null, '2025-03-12T18:00:00Z', 'patient', '0199f5a0-0000-7000-8002-000000000002');
    insert into check_ins (clinic_id, check_in_id, patient_id, home_plan_id, answered_at, answers, recorded_at, recorded_by_kind, recorded_by) values
      (clinic, '0199f5a0-0000-7000-8053-000000000001', '0199f5a0-0000-7000-8002-000000000002', '0199f5a0-0000-7000-8051-000000000001', '2025-03-11T07:31:00.123Z', '{"pain": 5}', '2025-03-12T18:00:00Z', 'guardian', 'g'),
      (clinic, '0199f5a0-0000-7000-8053-000000000002', '0199f5a0-0000-7000-8002-000000000002', null, '2025-05-11T07:31:00Z', '{"pain": null}', '2025-05-11T07:31:00Z', 'patient', '0199f5a0-0000-7000-8002-000000000002');
    insert into home_signals (clinic_id, signal_id, patient_id, home_plan_id, kind, urgency, because, proposed, advice, dedupe_key, raised_at, acknowledged_at, acknowledged_by) values
      (clinic, '0199f5a0-0000-7000-8054-000000000001', '0199f5a0-0000-7000-8002-000000000002', '0199f5a0-0000-7000-8051-000000000001', 'flare', 'soon', 'Pain rose', 'Call', '[]', 'flare 1', '2025-03-11T07:32:00Z', '2025-03-11T08:00:00Z', '0199f5a0-0000-7000-8001-000000000001'),
      (clinic, '0199f5a0-0000-7000-8054-000000000002', '0199f5a0-0000-7000-8002-000000000002', null, 'red-flag', 'emergency', 'A yes', 'Call now', '["Go now"]', 'red-flag 2', '2025-05-11T07:32:00Z', null, null);
  end loop;
end
$$;
