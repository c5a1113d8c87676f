import type { Command } from 'commander';
import type { Cli } from './cli.ts';

interface Options {
  readonly json?: true;
  readonly explain?: string;
  readonly color: boolean;
}

/** `junction assess <file | -> [--json] [--explain <condition>]` */
export function addAssessCommand(program: Command, cli: Cli): void {
  program
    .command('assess')
    .description('assess one case: warnings, causes with reasons, mechanism, next tests, plan')
    .argument('<file>', 'case file in YAML or JSON; - reads standard input')
    .option('--json', 'print one JSON document')
    .option('--explain <condition>', 'open one condition down to figures and studies')
    .option('--no-color', 'print the page without color')
    .action(async (file: string, options: Options) => {
      // Loaded here, so that help and refusals of the command line come at once.
      const [{ readInput }, { loadCompiled }, { assess }] = await Promise.all([
        import('../read-input.ts'),
        import('../load-compiled.ts'),
        import('../assess.ts'),
      ]);
      const text = await readInput(file);
      if (!text.ok) return cli.finish(text);
      const compiled = await loadCompiled(cli.root);
      cli.finish(
        assess(text.value, compiled, {
          format: options.json === true ? 'json' : 'page',
          paint: cli.paint(options.color),
          ...(options.explain !== undefined && { explain: options.explain }),
        }),
      );
    });
}
