import type { Command } from 'commander';
import type { Cli } from './cli.ts';

const load = () => import('../../../../scripts/admin.ts');

/** `junction admin export --clinic <slug> --to <file>` and `junction admin import <file>` */
export function addArchiveCommands(admin: Command, cli: Cli): void {
  admin
    .command('export')
    .description('the whole record of one clinic into an open archive; the server may go on')
    .requiredOption('--clinic <slug>', 'the clinic, as in its address')
    .requiredOption('--to <file>', 'the archive to make')
    .action(async ({ clinic, to }: { readonly clinic: string; readonly to: string }) => {
      const { exportOne } = await load();
      cli.finish(await exportOne(process.env, { slug: clinic, path: to, now: new Date() }));
    });

  admin
    .command('import')
    .description('take a clinic that another installation exported into this one')
    .argument('<file>', 'an archive made by junction admin export')
    .action(async (file: string) => cli.finish(await (await load()).importOne(process.env, file)));
}
