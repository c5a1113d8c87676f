-- The tables of better-auth 1.7, as it generates them for the options of apps/server/src/sign-in/auth.ts, in a schema of
-- their own. A newer better-auth that wants more gets a migration of its own. Nothing of a patient is in here: a patient's
-- user goes by the id of their contact point.
create schema auth;

create table auth."user" (
  "id"               text        primary key,
  "name"             text        not null,
  "email"            text        not null unique,
  "emailVerified"    boolean     not null,
  "image"            text,
  "createdAt"        timestamptz not null default current_timestamp,
  "updatedAt"        timestamptz not null default current_timestamp,
  "twoFactorEnabled" boolean
);

-- From "clinicId" on: ours. Who the session is for, how they proved it, and what was done with it since.
create table auth."session" (
  "id"            text        primary key,
  "expiresAt"     timestamptz not null,
  "token"         text        not null unique,
  "createdAt"     timestamptz not null default current_timestamp,
  "updatedAt"     timestamptz not null,
  "ipAddress"     text,
  "userAgent"     text,
  "userId"        text        not null references auth."user" ("id") on delete cascade,
  "clinicId"      text,
  "actorKind"     text        check ("actorKind" in ('staff', 'patient', 'guardian')),
  "actorId"       text,
  "method"        text        check ("method" in ('password', 'totp', 'recovery-code', 'passkey', 'mailed-code', 'printed-code')),
  "seenAt"        timestamptz,
  "lockedAt"      timestamptz,
  "steppedUpAt"   timestamptz,
  "failedUnlocks" integer,
  check (("actorKind" is null) = ("actorId" is null)),
  check ("actorId" is null or "clinicId" is not null)
);
create index "session_userId_idx" on auth."session" ("userId");

create table auth."account" (
  "id"                    text        primary key,
  "accountId"             text        not null,
  "providerId"            text        not null,
  "userId"                text        not null references auth."user" ("id") on delete cascade,
  "accessToken"           text,
  "refreshToken"          text,
  "idToken"               text,
  "accessTokenExpiresAt"  timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope"                 text,
  "password"              text,
  "createdAt"             timestamptz not null default current_timestamp,
  "updatedAt"             timestamptz not null
);
create index "account_userId_idx" on auth."account" ("userId");

create table auth."verification" (
  "id"         text        primary key,
  "identifier" text        not null,
  "value"      text        not null,
  "expiresAt"  timestamptz not null,
  "createdAt"  timestamptz not null default current_timestamp,
  "updatedAt"  timestamptz not null default current_timestamp
);
create index "verification_identifier_idx" on auth."verification" ("identifier");

create table auth."twoFactor" (
  "id"                      text        primary key,
  "secret"                  text        not null,
  "backupCodes"             text        not null,
  "userId"                  text        not null references auth."user" ("id") on delete cascade,
  "verified"                boolean,
  "failedVerificationCount" integer,
  "lockedUntil"             timestamptz
);
create index "twoFactor_secret_idx" on auth."twoFactor" ("secret");
create index "twoFactor_userId_idx" on auth."twoFactor" ("userId");
