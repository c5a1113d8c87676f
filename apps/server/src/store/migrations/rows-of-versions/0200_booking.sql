do $$
declare
  clinic uuid;
begin
  for clinic in select clinic_id from clinics loop
    perform set_config('app.clinic_id', clinic::text, true);
    insert into places (clinic_id, place_id, name, street, hours) values
      (clinic, '0199f5a0-0000-7000-8011-000000000001', 'Main house', '1 Main Street', '{"mon": [["09:00", "17:00"]]}');
    -- One who sees patients, one who left, a room and a device.
    insert into bookables (clinic_id, resource_id, kind, name, place_id, provides, is_active) values
      (clinic, '0199f5a0-0000-7000-8001-000000000001', 'practitioner', 'Olga Owner', null, '{}', true),
      (clinic, '0199f5a0-0000-7000-8001-000000000002', 'practitioner', 'Carl Former', null, '{}', false),
      (clinic, '0199f5a0-0000-7000-8012-000000000001', 'room', 'Room 1', '0199f5a0-0000-7000-8011-000000000001', '{table}', true),
      (clinic, '0199f5a0-0000-7000-8012-000000000002', 'device', 'Ultrasound', '0199f5a0-0000-7000-8011-000000000001', '{}', true);
    insert into practitioner_schedules (clinic_id, staff_id, works) values
      (clinic, '0199f5a0-0000-7000-8001-000000000001', '[{"place": "0199f5a0-0000-7000-8011-000000000001", "hours": {}}]');
    insert into services (clinic_id, service_id, name, name_es, minutes, buffer_after, patients, practitioner_ids, needs) values
      (clinic, '0199f5a0-0000-7000-8013-000000000001', 'First visit', 'Primera visita', 60, 10, 'new', '{0199f5a0-0000-7000-8001-000000000001}', '{table}'),
      (clinic, '0199f5a0-0000-7000-8013-000000000002', 'Follow-up', null, 30, 0, 'any', null, '{}');
    insert into booking_settings (clinic_id, policy, reminders, door_code) values (clinic, '{}', '{}', 'D-1');
    -- Over the hour that a clock goes back; of an entry that was merged; of a visitor, two deliberately at once; cancelled.
    insert into visits (clinic_id, visit_id, patient_id, visitor, service_id, practitioner_id, place_id, resource_ids, starts_at, ends_at, state, booked_by, confirm_by, note, overlap_reason, has_urgent_flag, cancel_reason, version)
    select clinic, ('0199f5a0-0000-7000-8014-00000000000' || n)::uuid, patient, visitor, '0199f5a0-0000-7000-8013-000000000001', '0199f5a0-0000-7000-8001-000000000001',
      '0199f5a0-0000-7000-8011-000000000001', '{0199f5a0-0000-7000-8012-000000000001}', starts, starts + interval '1 hour', state, booked_by, confirm_by, note, overlap, n = 3, cancelled, n
    from (values
      (1, '0199f5a0-0000-7000-8002-000000000001'::uuid, null::jsonb, '2025-11-02T06:30:00Z'::timestamptz, 'done', 'staff', null::timestamptz, 'Bring the "old" films', null, null),
      (2, '0199f5a0-0000-7000-8002-000000000003', null, '2025-12-01T15:00:00Z', 'no-show', 'series', null, null, null, null),
      (3, null, '{"name": "Vera Visitor", "email": "vera@example.org", "phone": null, "birthDate": "1971-03-04"}', '2099-12-01T15:00:00Z', 'pending', 'online', '2099-11-01T15:00:00Z', null, null, null),
      (4, '0199f5a0-0000-7000-8002-000000000005', null, '2099-12-01T15:30:00Z', 'booked', 'staff', null, null, 'sisters, one room', null),
      (5, '0199f5a0-0000-7000-8002-000000000004', null, '2099-12-01T15:00:00Z', 'cancelled', 'staff', null, null, null, 'ill')
    ) as v(n, patient, visitor, starts, state, booked_by, confirm_by, note, overlap, cancelled);
    insert into holds (clinic_id, hold_id, secret_hash, service_id, practitioner_id, place_id, starts_at, ends_at, expires_at) values
      (clinic, '0199f5a0-0000-7000-8015-000000000001', sha256('hold'), '0199f5a0-0000-7000-8013-000000000002', '0199f5a0-0000-7000-8001-000000000001', '0199f5a0-0000-7000-8011-000000000001', '2099-12-02T15:00:00Z', '2099-12-02T15:30:00Z', '2025-12-02T15:00:00Z');
    insert into blocks (clinic_id, block_id, resource_id, starts_at, ends_at, reason) values
      (clinic, '0199f5a0-0000-7000-8016-000000000001', '0199f5a0-0000-7000-8001-000000000001', '2099-12-24T00:00:00Z', '2099-12-27T00:00:00Z', 'away');
    insert into occupancies (clinic_id, occupancy_id, resource_id, starts_at, ends_at, kind, visit_id, hold_id, block_id, visit_start, expires_at, deliberate) values
      (clinic, '0199f5a0-0000-7000-8017-000000000001', '0199f5a0-0000-7000-8001-000000000001', '2025-11-02T06:30:00Z', '2025-11-02T07:40:00Z', 'visit', '0199f5a0-0000-7000-8014-000000000001', null, null, '2025-11-02T06:30:00Z', null, false),
      (clinic, '0199f5a0-0000-7000-8017-000000000003', '0199f5a0-0000-7000-8001-000000000001', '2099-12-01T15:00:00Z', '2099-12-01T16:10:00Z', 'visit', '0199f5a0-0000-7000-8014-000000000003', null, null, '2099-12-01T15:00:00Z', null, false),
      (clinic, '0199f5a0-0000-7000-8017-000000000004', '0199f5a0-0000-7000-8001-000000000001', '2099-12-01T15:30:00Z', '2099-12-01T16:40:00Z', 'visit', '0199f5a0-0000-7000-8014-000000000004', null, null, '2099-12-01T15:30:00Z', null, true),
      (clinic, '0199f5a0-0000-7000-8017-000000000005', '0199f5a0-0000-7000-8001-000000000001', '2099-12-02T15:00:00Z', '2099-12-02T15:30:00Z', 'hold', null, '0199f5a0-0000-7000-8015-000000000001', null, null, '2025-12-02T15:00:00Z', false),
      (clinic, '0199f5a0-0000-7000-8017-000000000006', '0199f5a0-0000-7000-8001-000000000001', '2099-12-24T00:00:00Z', '2099-12-27T00:00:00Z', 'block', null, null, '0199f5a0-0000-7000-8016-000000000001', null, null, false);
    insert into waiting_entries (clinic_id, waiting_id, patient_id, service_id, times, from_date, notice_minutes, urgency) values
      (clinic, '0199f5a0-0000-7000-8018-000000000001', '0199f5a0-0000-7000-8002-000000000004', '0199f5a0-0000-7000-8013-000000000002', '[]', '2025-12-01', 120, 'soon');
    insert into visit_changes (clinic_id, change_id, visit_id, actor_kind, actor_id, what, before, after, reason) values
      (clinic, '0199f5a0-0000-7000-8019-000000000001', '0199f5a0-0000-7000-8014-000000000005', 'staff', '0199f5a0-0000-7000-8001-000000000001', 'cancel', '{"state": "booked"}', '{"state": "cancelled"}', 'ill');
  end loop;
end
$$;
