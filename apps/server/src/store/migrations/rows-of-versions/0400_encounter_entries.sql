do $$
declare
  clinic uuid;
begin
  insert into knowledge_versions (hash, version, knowledge, model) values ('sha256:00', '2025.3.1', '\x1f8b', '\x1f8b');
  for clinic in select clinic_id from clinics loop
    perform set_config('app.clinic_id', clinic::text, true);
    insert into encounter_entries (clinic_id, entry_id, encounter_id, patient_id, body, entered_at, recorded_at, recorded_by_kind, recorded_by, origin) values
      (clinic, '0199f5a0-0000-7000-8011-000000000001', '0199f5a0-0000-7000-8008-000000000001', '0199f5a0-0000-7000-8002-000000000002', '{"kind": "finding", "finding": "a-code-that-nothing-knows-any-more", "value": "present"}', '2025-03-09T09:00:00.123Z', '2025-03-09T09:00:01Z', 'staff', '0199f5a0-0000-7000-8001-000000000001', '{"route": "appendEntries"}');
    insert into signatures (clinic_id, encounter_id, patient_id, signed_at, signed_by, content, content_hash, knowledge_hash, engine) values
      (clinic, '0199f5a0-0000-7000-8008-000000000001', '0199f5a0-0000-7000-8002-000000000002', '2025-03-09T09:20:00Z', '0199f5a0-0000-7000-8001-000000000001', '{"entries": []}', decode(repeat('ab', 32), 'hex'), 'sha256:00', '1');
  end loop;
end
$$;
