insert into auth.passkeys (credential_id, user_id, name, public_key, counter, transports) values
  ('key-1', 'u-carl', 'Front desk PC', '\x00ff', 9007199254740993, '{usb,internal}');
insert into auth.used_codes (user_id, code_key) values ('u-carl', sha256('123456'));
insert into auth.attempts (attempt_key, count, ends_at) values (sha256('address'), 3, '2025-03-02T08:00:00Z');

do $$
declare
  clinic uuid;
begin
  for clinic in select clinic_id from clinics loop
    perform set_config('app.clinic_id', clinic::text, true);
    insert into staff_pins (clinic_id, staff_id, pin_hash) values (clinic, '0199f5a0-0000-7000-8001-000000000003', '$argon2id$pin');
    insert into staff_invitations (clinic_id, staff_id, token_hash, expires_at, used_at) values
      (clinic, '0199f5a0-0000-7000-8001-000000000001', sha256('open'), '2099-01-01T00:00:00Z', null),
      (clinic, '0199f5a0-0000-7000-8001-000000000003', sha256('used'), '2025-03-09T08:00:00Z', '2025-03-03T08:00:00Z');
    insert into patient_logins (clinic_id, contact_point_id, auth_user_id) values (clinic, '0199f5a0-0000-7000-8003-000000000001', 'u-point');
    insert into patient_codes (clinic_id, patient_code_id, patient_id, code_hash, made_by, made_at, expires_at, used_at) values
      (clinic, '0199f5a0-0000-7000-800f-000000000001', '0199f5a0-0000-7000-8002-000000000005', sha256('used'), '0199f5a0-0000-7000-8001-000000000003', '2025-03-03T08:00:00Z', '2025-03-04T08:00:00Z', '2025-03-03T09:00:00Z'),
      (clinic, '0199f5a0-0000-7000-800f-000000000002', '0199f5a0-0000-7000-8002-000000000005', sha256('open'), '0199f5a0-0000-7000-8001-000000000001', '2025-03-03T08:00:00Z', '2099-03-04T08:00:00Z', null);
    insert into mail_outbox (clinic_id, mail_id, recipient, subject, body, link_path, tries) values
      (clinic, '0199f5a0-0000-7000-8010-000000000001', 'olga@example.org', 'An invitation', E'Two\nlines', '/clinics/north/invitation#t', 2);
  end loop;
end
$$;
