update clinics set street = '1 Main Street', postal_code = '57104', phone = '+16055550100', email = 'desk@north.example.org',
  hours = '[{"day": 1, "from": "09:00", "to": "17:00"}]', branding = '{"accent": "#0a5c4a"}', settings = '{"note": "a\nb"}', version = 3
where slug = 'north';

do $$
declare
  clinic uuid;
begin
  for clinic in select clinic_id from clinics loop
    perform set_config('app.clinic_id', clinic::text, true);
    -- Somebody who left and came back under the same address, and somebody with two roles.
    insert into staff (clinic_id, staff_id, name, email, auth_user_id, is_sample, invited_at, removed_at, version) values
      (clinic, '0199f5a0-0000-7000-8001-000000000001', 'Olga Owner', 'olga@example.org', null, false, '2025-01-02T08:00:00Z', null, 1),
      (clinic, '0199f5a0-0000-7000-8001-000000000002', 'Carl Former', 'carl@example.org', 'u-old', false, '2025-01-02T08:00:00Z', '2025-02-02T08:00:00Z', 2),
      (clinic, '0199f5a0-0000-7000-8001-000000000003', 'Carl Again', 'carl@example.org', 'u-carl', true, '2025-03-02T08:00:00Z', null, 1);
    insert into staff_roles (clinic_id, staff_id, role) values
      (clinic, '0199f5a0-0000-7000-8001-000000000001', 'owner'),
      (clinic, '0199f5a0-0000-7000-8001-000000000001', 'clinician'),
      (clinic, '0199f5a0-0000-7000-8001-000000000003', 'front-desk');
    -- 3 was merged into 2 and 2 into 1; 4 was merged into 1 and taken out again; 5 has hardly anything.
    insert into patients (clinic_id, patient_id, given_name, family_name, preferred_name, birth_date, sex, search_key, merged_into, created_at, version) values
      (clinic, '0199f5a0-0000-7000-8002-000000000001', 'Zoë', 'Berg-O''Brien', 'Zo', '1980-02-29', 'female', 'berg o brien zoe zo', null, '2025-01-03T09:00:00Z', 4),
      (clinic, '0199f5a0-0000-7000-8002-000000000002', 'Zoe', 'Berg', null, '1980-02-29', null, 'berg zoe', '0199f5a0-0000-7000-8002-000000000001', '2025-01-03T09:00:00Z', 1),
      (clinic, '0199f5a0-0000-7000-8002-000000000003', 'Z.', 'Berg', null, null, null, 'berg z', '0199f5a0-0000-7000-8002-000000000002', '2025-01-03T09:00:00Z', 1),
      (clinic, '0199f5a0-0000-7000-8002-000000000004', 'Zora', 'Berg', null, '1880-01-01', 'male', 'berg zora', null, '2025-01-03T09:00:00Z', 1),
      (clinic, '0199f5a0-0000-7000-8002-000000000005', '腰', '痛', null, null, null, '痛 腰', null, '2025-01-03T09:00:00Z', 1);
    insert into contact_points (clinic_id, contact_point_id, kind, value, created_at) values
      (clinic, '0199f5a0-0000-7000-8003-000000000001', 'email', 'family@example.org', '2025-01-03T09:00:00Z'),
      (clinic, '0199f5a0-0000-7000-8003-000000000002', 'phone', '+16055550101', '2025-01-03T09:00:00Z');
    -- One address for three people, one of them once more after it was taken away.
    insert into patient_contacts (clinic_id, patient_contact_id, patient_id, contact_point_id, relation, added_at, removed_at) values
      (clinic, '0199f5a0-0000-7000-8004-000000000001', '0199f5a0-0000-7000-8002-000000000001', '0199f5a0-0000-7000-8003-000000000001', 'self', '2025-01-03T09:00:00Z', '2025-01-04T09:00:00Z'),
      (clinic, '0199f5a0-0000-7000-8004-000000000002', '0199f5a0-0000-7000-8002-000000000001', '0199f5a0-0000-7000-8003-000000000001', 'shared', '2025-01-05T09:00:00Z', null),
      (clinic, '0199f5a0-0000-7000-8004-000000000003', '0199f5a0-0000-7000-8002-000000000003', '0199f5a0-0000-7000-8003-000000000002', 'self', '2025-01-03T09:00:00Z', null),
      (clinic, '0199f5a0-0000-7000-8004-000000000004', '0199f5a0-0000-7000-8002-000000000005', '0199f5a0-0000-7000-8003-000000000001', 'guardian', '2025-01-03T09:00:00Z', null);
    insert into guardians (clinic_id, guardian_id, name, contact_point_id, created_at) values
      (clinic, '0199f5a0-0000-7000-8005-000000000001', 'Greta Berg', '0199f5a0-0000-7000-8003-000000000001', '2025-01-03T09:00:00Z');
    insert into guardianships (clinic_id, guardianship_id, guardian_id, patient_id, relation, started_at, ended_at) values
      (clinic, '0199f5a0-0000-7000-8006-000000000001', '0199f5a0-0000-7000-8005-000000000001', '0199f5a0-0000-7000-8002-000000000002', 'parent', '2025-01-03T09:00:00Z', null),
      (clinic, '0199f5a0-0000-7000-8006-000000000002', '0199f5a0-0000-7000-8005-000000000001', '0199f5a0-0000-7000-8002-000000000005', 'carer', '2025-01-03T09:00:00Z', '2025-06-03T09:00:00Z');
    insert into patient_merges (clinic_id, merge_id, kept_id, merged_id, reason, image, merged_at, merged_by, undone_at, undone_by, undo_reason) values
      (clinic, '0199f5a0-0000-7000-8007-000000000001', '0199f5a0-0000-7000-8002-000000000002', '0199f5a0-0000-7000-8002-000000000003', 'same phone', '{"kept": {}, "merged": {}}', '2025-02-03T09:00:00Z', '0199f5a0-0000-7000-8001-000000000001', null, null, null),
      (clinic, '0199f5a0-0000-7000-8007-000000000002', '0199f5a0-0000-7000-8002-000000000001', '0199f5a0-0000-7000-8002-000000000002', 'same person', '{"kept": {}, "merged": {}}', '2025-02-04T09:00:00Z', '0199f5a0-0000-7000-8001-000000000002', null, null, null),
      (clinic, '0199f5a0-0000-7000-8007-000000000003', '0199f5a0-0000-7000-8002-000000000001', '0199f5a0-0000-7000-8002-000000000004', 'looked alike', '{"kept": {}, "merged": {}}', '2025-02-05T09:00:00Z', '0199f5a0-0000-7000-8001-000000000001', '2025-02-06T09:00:00Z', '0199f5a0-0000-7000-8001-000000000001', 'two people');
    insert into idempotency_keys (clinic_id, actor_id, key, use_case, input_hash, answer, created_at) values
      (clinic, '0199f5a0-0000-7000-8001-000000000001', 'answered-1', 'createPatient', sha256('a'), '{"value": {}, "touched": []}', '2025-02-03T09:00:00Z'),
      (clinic, '0199f5a0-0000-7000-8001-000000000001', 'unanswered', 'createPatient', sha256('b'), null, '2025-02-03T09:00:00Z');
  end loop;
end
$$;
