do $$
declare
  clinic uuid;
begin
  for clinic in select clinic_id from clinics loop
    perform set_config('app.clinic_id', clinic::text, true);
    insert into messages (clinic_id, message_id, visit_id, kind, channel, planned_start, dedupe_key, due_at, state, reason, told, sent_at) values
      (clinic, '0199f5a0-0000-7000-801a-000000000001', '0199f5a0-0000-7000-8014-000000000003', 'confirm-address', null, null, 'confirm:3', '2025-11-01T15:00:00Z', 'sent', null, '{"start": "2099-12-01T15:00:00Z"}', '2025-11-01T15:00:01Z'),
      (clinic, '0199f5a0-0000-7000-801a-000000000002', '0199f5a0-0000-7000-8014-000000000004', 'reminder', 'text', '2099-12-01T15:30:00Z', 'reminder:4', '2099-11-30T15:30:00Z', 'waiting', null, null, null),
      (clinic, '0199f5a0-0000-7000-801a-000000000003', '0199f5a0-0000-7000-8014-000000000005', 'nudge', 'email', '2099-12-01T15:00:00Z', 'nudge:5', '2099-11-30T15:30:00Z', 'dropped', 'cancelled', null, null);
    insert into patient_message_choices (clinic_id, patient_id, reminders, language, version) values
      (clinic, '0199f5a0-0000-7000-8002-000000000005', 'both', 'es', 2),
      (clinic, '0199f5a0-0000-7000-8002-000000000002', 'none', null, 1);
    insert into calendar_feeds (clinic_id, feed_id, staff_id, secret_hash, shows_names, revoked_at) values
      (clinic, '0199f5a0-0000-7000-801b-000000000001', '0199f5a0-0000-7000-8001-000000000001', sha256('one'), false, null),
      (clinic, '0199f5a0-0000-7000-801b-000000000002', '0199f5a0-0000-7000-8001-000000000002', sha256('two'), true, '2025-12-01T15:00:00Z');
    insert into mail_outbox (clinic_id, mail_id, recipient, subject, body, channel, calendars) values
      (clinic, '0199f5a0-0000-7000-8010-000000000002', '+16055550101', '', 'Your visit', 'text', '[]'),
      (clinic, '0199f5a0-0000-7000-8010-000000000003', 'vera@example.org', 'Your visit', 'On Monday', 'email', '[{"method": "REQUEST", "text": "BEGIN:VCALENDAR\r\n"}]');
  end loop;
end
$$;
