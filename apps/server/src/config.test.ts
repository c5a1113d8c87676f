import { problemLine } from '@junction/kernel';
import { describe, expect, it } from 'vitest';
import { parseConfig } from './config.ts';

const linesOf = (environment: Record<string, string>): readonly string[] => {
  const result = parseConfig(environment);
  return result.ok ? [] : result.problems.map(problemLine);
};

describe('configuration', () => {
  it('serves on this machine only, with its own database, when nothing is set', () => {
    expect(parseConfig({})).toEqual({
      ok: true,
      value: { port: 3000, host: '127.0.0.1', database: { kind: 'embedded', dataFolder: './data' } },
    });
  });

  it('takes every setting from the environment', () => {
    expect(
      parseConfig({
        PORT: '8080',
        HOST: '0.0.0.0',
        PUBLIC_URL: 'https://clinic.example.org/',
        DATABASE_URL: 'postgresql://junction:secret@db.internal/junction',
        SMTP_URL: 'smtps://mail.example.org:465',
        TEXT_URL: 'https://texts.example.org/send',
        SESSION_SECRET: '0123456789abcdef0123456789abcdef',
      }),
    ).toEqual({
      ok: true,
      value: {
        port: 8080,
        host: '0.0.0.0',
        publicUrl: 'https://clinic.example.org',
        database: { kind: 'external', url: 'postgresql://junction:secret@db.internal/junction' },
        smtpUrl: 'smtps://mail.example.org:465',
        textUrl: 'https://texts.example.org/send',
        sessionSecret: '0123456789abcdef0123456789abcdef',
      },
    });
  });

  it('names every wrong value at once and says what would be right', () => {
    expect(linesOf({ PORT: '80a', HOST: 'two words', SMTP_URL: 'mail.example.org', TEXT_URL: 'smtp://a' })).toEqual([
      'PORT: is "80a"; give a whole number from 0 to 65535 (0: any free port)',
      'HOST: is "two words"; give a host name or an IP address to listen on',
      'SMTP_URL: give an address such as smtps://user:password@mail.example.org:465',
      'TEXT_URL: give an address such as https://user:password@texts.example.org/send',
    ]);
  });

  it.each(['65536', '-1', '3e3', '3000.5', '0x10'])('refuses port %s', (port) => {
    expect(linesOf({ PORT: port })).toHaveLength(1);
  });

  it.each(['0', '1', '65535'])('takes port %s', (port) => {
    expect(linesOf({ PORT: port })).toEqual([]);
  });

  it.each(['clinic.example.org', 'ftp://clinic.example.org', 'https://clinic.example.org/desk', 'https://a@b.example'])(
    'refuses the public address %s',
    (url) => {
      expect(linesOf({ PUBLIC_URL: url })).toEqual([
        'PUBLIC_URL: give an address such as https://clinic.example.org, without a path',
      ]);
    },
  );

  it('refuses a value that is set but empty', () => {
    expect(linesOf({ JUNCTION_DATA: ' ' })).toEqual([
      'JUNCTION_DATA: is empty; give the folder for the data of the embedded database, or leave it unset',
    ]);
  });

  it('refuses a short secret without repeating it', () => {
    expect(linesOf({ SESSION_SECRET: 'hunter2' })).toEqual([
      'SESSION_SECRET: has 7 characters; give at least 32 random characters',
    ]);
  });

  it('refuses the address of another database without repeating its password', () => {
    expect(linesOf({ DATABASE_URL: 'mysql://root:hunter2@localhost/junction' })).toEqual([
      'DATABASE_URL: give an address such as postgresql://user:password@host:5432/junction',
    ]);
  });
});
