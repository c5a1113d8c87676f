import type { Command } from 'commander';
import type { Cli } from './cli.ts';

const load = () => import('../../../../scripts/admin.ts');

/** `junction admin backup --to <file>`, `junction admin restore <file>` and `junction admin backup-key <file>` */
export function addBackupCommands(admin: Command, cli: Cli): void {
  admin
    .command('backup')
    .description('everything, as of one moment, into one file; the server may go on')
    .requiredOption('--to <file>', 'the file to make')
    .option('--to-key <key>', 'lock it for a public backup key (the key, or a file that holds it)')
    .action(async ({ to, toKey }: { readonly to: string; readonly toKey?: string }) => {
      const { backup } = await load();
      const key = toKey ?? process.env.BACKUP_PUBLIC_KEY;
      cli.finish(
        await backup(process.env, { path: to, now: new Date(), ...(key !== undefined && { publicKey: key }) }),
      );
    });

  admin
    .command('restore')
    .description('put a backup in place; the server must not run')
    .argument('<file>', 'a file made by junction admin backup')
    .option('--key <file>', 'the file with the secret backup key')
    .option('--replace', 'remove what the database holds now')
    .action(async (path: string, options: { readonly key?: string; readonly replace?: true }) => {
      const { restore } = await load();
      cli.finish(
        await restore(process.env, {
          path,
          existing: options.replace === true ? 'replace' : 'refuse',
          ...(options.key !== undefined && { keyFile: options.key }),
        }),
      );
    });

  admin
    .command('backup-key')
    .description('make a key pair to lock backups with')
    .argument('<file>', 'where to put the secret key')
    .action(async (file: string) => cli.finish((await load()).makeBackupKey(file)));
}
