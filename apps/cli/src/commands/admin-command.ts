import type { Command } from 'commander';
import { addArchiveCommands } from './archive-commands.ts';
import { addBackupCommands } from './backup-commands.ts';
import type { Cli } from './cli.ts';
import { addInviteCommand } from './invite-command.ts';

/** `junction admin …`: what whoever runs a server does from its command line. The database is that of the environment. */
export function addAdminCommand(program: Command, cli: Cli): void {
  const admin = program.command('admin').description('look after the database of this installation');
  addAuditCommand(admin, cli);
  addBackupCommands(admin, cli);
  addArchiveCommands(admin, cli);
  addInviteCommand(admin, cli);
}

function addAuditCommand(admin: Command, cli: Cli): void {
  admin
    .command('audit')
    .description('who read or changed what')
    .command('verify')
    .description('compute every seal of the audit anew, and say what was altered, removed or put in')
    .option('--head <clinic:number:hash...>', 'a seal noted down before, which must still be there')
    .action(async ({ head = [] }: { readonly head?: readonly string[] }) => {
      const { verifyAuditsOf } = await import('../../../../scripts/admin.ts');
      cli.finish(await verifyAuditsOf(process.env, head));
    });
}
