import { type AttemptLimit, countAttempt, forgetAttempts, takeBackAttempt } from '../store/sign-in/attempts.ts';
import { keyedHash } from './keyed-hash.ts';
import type { SignInParts } from './sign-in-parts.ts';
import { tooMany } from './sign-in-refused.ts';

const quarterHour = 15 * 60;

/** For one address: a clinic behind one address signs everyone in within a quarter of an hour; guessing gets nowhere. */
const perAddress: AttemptLimit = { most: 60, seconds: quarterHour };

/** For one account, from wherever. */
const perAccount: AttemptLimit = { most: 10, seconds: quarterHour };

/** Mails to one address. */
const perRecipient: AttemptLimit = { most: 4, seconds: quarterHour };

type Parts = Pick<SignInParts, 'db' | 'secret'>;

/** Counts a try from the address, and throws when there were too many. */
export const limitAddress = (parts: Parts, address: string): Promise<void> =>
  limit(parts, ['address', address], perAddress);

/** Takes back a try from the address that was right, so that people at work use up nothing. */
export const excuseAddress = ({ db, secret }: Parts, address: string): Promise<void> =>
  takeBackAttempt(db, keyedHash(secret, 'address', address));

/**
 * What is tried for an account. Each kind is counted for itself: a right PIN says nothing about who tries passwords, so it
 * forgets no tries of those.
 */
export type TriedSecret = 'password' | 'code' | 'pin';

/** Counts a try for the account, whether it exists or not, and throws when there were too many. */
export const limitAccount = (parts: Parts, account: string, secret: TriedSecret = 'password'): Promise<void> =>
  limit(parts, ['account', account, secret], perAccount);

/** False when the address was mailed often enough. Who asked is not told. */
export async function mayMail({ db, secret }: Parts, recipient: string): Promise<boolean> {
  return (await countAttempt(db, keyedHash(secret, 'mail', recipient), perRecipient)) === 0;
}

/** Begins to count anew: who the account is for has given this secret. */
export const forgetAccountTries = (
  { db, secret: key }: Parts,
  account: string,
  secret: TriedSecret = 'password',
): Promise<void> => forgetAttempts(db, keyedHash(key, 'account', account, secret));

async function limit({ db, secret }: Parts, key: readonly string[], limits: AttemptLimit): Promise<void> {
  const seconds = await countAttempt(db, keyedHash(secret, ...key), limits);
  if (seconds > 0) throw tooMany(seconds);
}
