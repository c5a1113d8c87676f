import type { Command } from 'commander';
import type { Cli } from './cli.ts';

interface Options {
  readonly clinic: string;
  readonly email: string;
  readonly name?: string;
  readonly role: string;
}

/** `junction admin invite --clinic <slug> --email <address> --role <role>` */
export function addInviteCommand(admin: Command, cli: Cli): void {
  admin
    .command('invite')
    .description('invite somebody who cannot sign in yet, such as the first owner; the address is shown once')
    .requiredOption('--clinic <slug>', 'the clinic, as in its address')
    .requiredOption('--email <address>', 'with which the person will sign in')
    .requiredOption('--role <role>', 'owner, clinician, front-desk or content-editor')
    .option('--name <name>', 'of somebody who is new here')
    .action(async ({ clinic, ...person }: Options) => {
      const { inviteOne } = await import('../../../../scripts/admin.ts');
      cli.finish(await inviteOne(process.env, { ...person, slug: clinic, now: new Date() }));
    });
}
