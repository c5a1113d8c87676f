// What the command line needs of the server: the two are apps, and apps do not import each other.

export { exportOne, importOne } from '../apps/server/src/admin/archive-commands.ts';
export { backup, makeBackupKey, restore } from '../apps/server/src/admin/backup-commands.ts';
export { inviteOne } from '../apps/server/src/admin/invite-command.ts';
export { verifyAuditsOf } from '../apps/server/src/admin.ts';
