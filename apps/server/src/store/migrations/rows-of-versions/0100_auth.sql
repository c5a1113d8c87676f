-- A member of staff with an authenticator app and two devices, and a patient who goes by the id of a contact point.
insert into auth."user" ("id", "name", "email", "emailVerified", "twoFactorEnabled") values
  ('u-carl', 'Carl Again', 'carl@example.org', true, true),
  ('u-point', 'contact', '0199f5a0-0000-7000-8003-000000000001@contact.invalid', true, null);
insert into auth."account" ("id", "accountId", "providerId", "userId", "password", "updatedAt") values
  ('a-1', 'u-carl', 'credential', 'u-carl', '$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaA', '2025-03-02T08:00:00Z');
insert into auth."session" ("id", "expiresAt", "token", "updatedAt", "userId", "clinicId", "actorKind", "actorId", "method", "lockedAt", "failedUnlocks") values
  ('s-1', '2099-01-01T00:00:00Z', 'token-1', '2025-03-02T08:00:00Z', 'u-carl', '0199f5a0-0000-7000-8000-00000000000a', 'staff', '0199f5a0-0000-7000-8001-000000000003', 'totp', '2025-03-02T09:00:00Z', 2),
  ('s-2', '2025-03-03T00:00:00Z', 'token-2', '2025-03-02T08:00:00Z', 'u-point', '0199f5a0-0000-7000-8000-00000000000b', null, null, 'mailed-code', null, null);
insert into auth."verification" ("id", "identifier", "value", "expiresAt") values ('v-1', 'sign-in', 'code:0', '2025-03-02T08:00:00Z');
insert into auth."twoFactor" ("id", "secret", "backupCodes", "userId", "verified") values ('t-1', 'sealed', 'sealed', 'u-carl', true);
