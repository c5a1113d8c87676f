import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Cli } from './cli.ts';

interface Options {
  readonly patients: number;
  readonly policy: 'guided' | 'cheapest' | 'random';
  readonly setting: 'primary-care' | 'chiropractic' | 'specialist';
  readonly tests: number;
  readonly seed: number;
  readonly workers?: number;
  readonly save?: string;
  readonly json?: true;
}

/** `junction simulate --patients N --policy guided|cheapest|random --seed S` */
export function addSimulateCommand(program: Command, cli: Cli): void {
  program
    .command('simulate')
    .description('draw synthetic patients from the model and measure how well they are assessed')
    .option('--patients <n>', 'how many', wholeFrom(1), 1000)
    .addOption(
      new Option('--policy <name>', 'how tests are chosen').choices(['guided', 'cheapest', 'random']).default('guided'),
    )
    .addOption(
      new Option('--setting <name>', 'where they present')
        .choices(['primary-care', 'chiropractic', 'specialist'])
        .default('chiropractic'),
    )
    .option('--tests <n>', 'tests per patient at most', wholeFrom(0), 20)
    .option('--seed <n>', 'seed of the first patient; patient i has the seed plus i', wholeFrom(0), 1)
    .option('--workers <n>', 'worker threads; all cores by default', wholeFrom(1))
    .option('--save <file>', 'keep finished batches, and do not do again what is there')
    .option('--json', 'print one JSON document')
    .action(async (options: Options) => {
      const [{ loadCompiled }, { simulate }] = await Promise.all([
        import('../load-compiled.ts'),
        import('../simulate.ts'),
      ]);
      await loadCompiled(cli.root);
      cli.finish(await simulate({ ...options, root: cli.root, json: options.json === true }));
    });
}

/** A whole number from `least` up, or a refusal of the command line. */
function wholeFrom(least: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (!/^\d+$/.test(text) || !Number.isSafeInteger(number) || number < least) {
      throw new InvalidArgumentError(`It must be a whole number from ${least} up.`);
    }
    return number;
  };
}
