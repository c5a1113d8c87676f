-- Four entries: two in the first seal, one in the second, one that waits. The hash is written down here once more, apart
-- from the server's own, so that what was sealed by an old version must verify with a new one.
do $$
declare
  clinic uuid;
  former bytea := decode(repeat('00', 32), 'hex');
  batch uuid[];
  number integer;
begin
  for clinic in select clinic_id from clinics loop
    perform set_config('app.clinic_id', clinic::text, true);
    insert into audit_entries (clinic_id, entry_id, at, actor_kind, actor_id, action, resource, resource_id, patient_id, request_id) values
      (clinic, '0199f5a0-0000-7000-800d-000000000001', '2025-03-09T09:00:00.000001Z', 'staff', '0199f5a0-0000-7000-8001-000000000001', 'create', 'patient', '0199f5a0-0000-7000-8002-000000000001', '0199f5a0-0000-7000-8002-000000000001', '0199f5a0-0000-7000-800e-000000000001'),
      (clinic, '0199f5a0-0000-7000-800d-000000000002', '2025-03-09T09:00:01Z', 'staff', '0199f5a0-0000-7000-8001-000000000001', 'search', 'patient', null, null, '0199f5a0-0000-7000-800e-000000000002'),
      (clinic, '0199f5a0-0000-7000-800d-000000000003', '2025-03-10T09:00:00Z', 'guardian', '0199f5a0-0000-7000-8005-000000000001', 'read', 'encounter', '0199f5a0-0000-7000-8008-000000000001', '0199f5a0-0000-7000-8002-000000000002', '0199f5a0-0000-7000-800e-000000000003'),
      (clinic, '0199f5a0-0000-7000-800d-000000000004', now(), 'system', 'a "job"', 'merge', 'patient', null, null, '0199f5a0-0000-7000-800e-000000000004');
    former := decode(repeat('00', 32), 'hex');
    for number in 1..2 loop
      batch := case number
        when 1 then array['0199f5a0-0000-7000-800d-000000000001', '0199f5a0-0000-7000-800d-000000000002']::uuid[]
        else array['0199f5a0-0000-7000-800d-000000000003']::uuid[] end;
      select sha256(former || convert_to(number || E'\n' || string_agg(line || E'\n', '' order by entry_id), 'UTF8')) into former
      from (
        select entry_id, '[' || array_to_string(array(
          select coalesce(to_json(part)::text, 'null') from unnest(array[
            a.clinic_id::text, a.entry_id::text, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), a.actor_kind, a.actor_id,
            a.action, a.resource, a.resource_id::text, a.patient_id::text, a.request_id::text]) with ordinality as parts(part, place) order by place), ',') || ']' as line
        from audit_entries a where a.clinic_id = clinic and a.entry_id = any(batch)) entries;
      insert into audit_seals (clinic_id, seq, entries, hash, sealed_at) values (clinic, number, batch, former, now() - interval '2 minutes' + number * interval '1 minute');
    end loop;
  end loop;
end
$$;
