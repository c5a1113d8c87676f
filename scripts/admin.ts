// What the command line needs of the server: the two are apps, and apps do not import each other.
export { verifyAuditsOf } from '../apps/server/src/admin.ts';
