do $$
declare
  clinic uuid;
begin
  for clinic in select clinic_id from clinics loop
    perform set_config('app.clinic_id', clinic::text, true);
    -- In the record of a patient whose visit is over; expired, its content gone.
    insert into checks (clinic_id, check_id, code_hash, code_number, language, content, urgency, consent_text_version, consented_at, created_at, updated_at, expires_at, visit_id, patient_id, version) values
      (clinic, '0199f5a0-0000-7000-8031-000000000001', sha256('PINE 4827'), 0, 'en', '{"check": {"answers": [{"finding": "a-code-that-nothing-knows-any-more", "answer": "yes"}]}, "drawing": null}', 'soon', '2025-1', '2025-10-30T09:00:00.123Z', '2025-10-30T09:00:01Z', '2025-10-30T09:02:00Z', '2025-11-29T09:00:00Z', '0199f5a0-0000-7000-8014-000000000001', '0199f5a0-0000-7000-8002-000000000001', 2),
      (clinic, '0199f5a0-0000-7000-8031-000000000002', sha256('NUBE 0012'), 1, 'es', null, null, '2025-1', '2025-01-02T09:00:00Z', '2025-01-02T09:00:01Z', '2025-01-02T09:00:01Z', '2025-02-01T09:00:00Z', null, null, 1);
  end loop;
end
$$;
