import { join } from 'node:path';
import type { Command } from 'commander';
import type { Cli } from './cli.ts';

/** `junction knowledge check [folder]`, `junction knowledge show <id>` and `junction knowledge fit` */
export function addKnowledgeCommand(program: Command, cli: Cli): void {
  const knowledge = program.command('knowledge').description('check and show what Junction knows');

  knowledge
    .command('check')
    .description('read every knowledge file; report every mistake with its place, or count what there is')
    .argument('[folder]', 'the knowledge folder', join(cli.root, 'knowledge'))
    .action(async (folder: string) => {
      const [{ readKnowledgeFolder }, { checkKnowledge }] = await Promise.all([
        import('../read-knowledge-folder.ts'),
        import('../knowledge-check.ts'),
      ]);
      const files = readKnowledgeFolder(folder);
      cli.finish(files.ok ? checkKnowledge(files.value) : files);
    });

  knowledge
    .command('show')
    .description('everything known of a condition, finding, exercise, technique, reference or safety rule')
    .argument('<id>')
    .option('--no-color', 'print the page without color')
    .action(async (id: string, options: { readonly color: boolean }) => {
      const [{ loadCompiled }, { showKnowledge }] = await Promise.all([
        import('../load-compiled.ts'),
        import('../knowledge-show.ts'),
      ]);
      const { kb } = await loadCompiled(cli.root);
      cli.finish(showKnowledge(kb, id, cli.paint(options.color)));
    });

  knowledge
    .command('fit')
    .description('every published figure against what the model makes of it, with z-scores, worst first')
    .option('--no-color', 'print the page without color')
    .action(async (options: { readonly color: boolean }) => {
      const [{ loadCompiled }, { showFit }, { fitReport }, { ok }] = await Promise.all([
        import('../load-compiled.ts'),
        import('../knowledge-fit.ts'),
        import('@junction/reasoning'),
        import('@junction/kernel'),
      ]);
      const { kb, model } = await loadCompiled(cli.root);
      cli.finish(ok(showFit(fitReport(kb, model), kb.version, cli.paint(options.color))));
    });
}
