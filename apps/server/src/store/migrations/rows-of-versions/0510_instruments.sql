do $$
declare
  clinic uuid;
begin
  for clinic in select clinic_id from clinics loop
    perform set_config('app.clinic_id', clinic::text, true);
    insert into clinic_instruments (clinic_id, instrument_id, outcome, title, instrument, imported_at, imported_by, removed_at) values
      (clinic, '0199f5a0-0000-7000-8055-000000000001', 'an-outcome-of-before', 'Made-up', '{"id": "an-outcome-of-before"}', '2025-03-01T09:00:00Z', '0199f5a0-0000-7000-8001-000000000001', '2025-03-02T09:00:00Z');
  end loop;
end
$$;
