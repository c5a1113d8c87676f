import type { FitFigure, FitReport } from '@junction/reasoning';
import { PAGE_WIDTH } from './page/layout.ts';
import type { Paint } from './page/paint.ts';
import { block, heading, title } from './show/lines.ts';

/** The page of `junction knowledge fit`: every published figure against the one that the model gives, worst first. */
export function showFit(report: FitReport, version: string, paint: Paint): string {
  const { figures, withinOne, withinTwo, beyond } = report.summary;
  const share = (n: number): string => `${n} (${Math.round((100 * n) / Math.max(1, figures))} %)`;
  const { rows, withinOneDeciban } = report.recommended;
  return [
    title(paint, 'What the model makes of the published figures', version),
    block(
      `${figures} published figures stand. The model gives ${share(withinOne)} within one standard error, ${share(withinTwo)} within two, and ${beyond.length} beyond. Of ${rows} rows, judged ones included, ${withinOneDeciban} have both recommended likelihood ratios within a deciban.`,
    ),
    block(
      'study is the published figure, model the one reproduced; z is their difference in standard errors, widened by the quality of the study; + where the model is higher. The comparator of a specificity is everybody without the condition.',
    ),
    heading(paint, 'Standing figures, worst first'),
    ...table(report.standing, paint),
    heading(paint, `Set aside by the knowledge itself: adjusted or doubtful (${report.setAside.length})`),
    ...table(report.setAside, paint),
    heading(paint, `Clusters that the model cannot be asked about (${report.unasked.length})`),
    ...report.unasked.map(({ id, because }) => block(`${id}: ${because}`, 0, 2)),
    '',
  ].join('\n');
}

function table(figures: readonly FitFigure[], paint: Paint): readonly string[] {
  return [paint('quiet', '     z    study  model  what'), ...figures.map((figure) => line(figure, paint))];
}

function line({ id, what, published, reproduced, z, conflicts }: FitFigure, paint: Paint): string {
  const signed = `${z < 0 ? '−' : '+'}${Math.abs(z).toFixed(1)}`.padStart(6);
  const lead = `${signed}${short(published).padStart(9)}${short(reproduced).padStart(7)}  ${WORDS[what].padEnd(5)}`;
  const of = id.slice(0, -what.length - 1);
  const conflict = conflicts.length === 0 ? '' : `conflict ${conflicts.join(', ')}`;
  const whole = conflict === '' ? lead + of : `${lead}${of} · ${conflict}`;
  const kept = whole.length <= PAGE_WIDTH ? whole : `${lead}${of}\n${' '.repeat(lead.length)}${conflict}`;
  return Math.abs(z) > 2 ? paint('strong', kept) : kept;
}

const WORDS: Readonly<Record<FitFigure['what'], string>> = {
  sensitivity: 'sens',
  specificity: 'spec',
  'LR+': 'LR+',
  'LR-': 'LR−',
  prevalence: 'prev',
  cap: 'cap',
};

const short = (x: number): string => String(Number(x.toPrecision(3)));
