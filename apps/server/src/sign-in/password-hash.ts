import { type Algorithm, hash, verify } from '@node-rs/argon2';

/** What OWASP asks of argon2id: 19 MiB, two passes, one lane. */
const cost = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The argon2id hash of a password or PIN, with its salt and cost, as a PHC string. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), cost);

/** True when the password is the one that was hashed. */
export const isPassword = (passwordHash: string, password: string): Promise<boolean> =>
  verify(passwordHash, password.normalize('NFC'));
