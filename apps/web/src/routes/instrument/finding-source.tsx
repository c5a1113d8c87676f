import type { Finding, Interval, KnowledgeBase, Likelihood } from '@junction/knowledge';
import type { AnswerState } from '#src/parts/answer-glyph.tsx';
import { Grade } from '#src/parts/grade.tsx';
import { figure, percent, percentRange } from '#src/text/format.ts';
import { words } from '#src/text/words.ts';
import { Citation } from './citation.tsx';
import styles from './source-panel.module.css';

interface FindingSourceProps {
  readonly kb: KnowledgeBase;
  readonly finding: Finding;
  readonly row: Likelihood | undefined;
  readonly state: AnswerState | undefined;
}

/** The figure that ties a finding to a condition: what it is, how sure, how it was read and from where. */
export function FindingSource({ kb, finding, row, state }: FindingSourceProps) {
  const answered =
    state === 'present' ? words.findings.present : state === 'absent' ? words.findings.absent : undefined;
  return (
    <div>
      <p className={styles.title}>
        {finding.label}
        {answered !== undefined && <span className={styles.note}>, {words.source.answered(answered)}</span>}
      </p>
      {row === undefined ? (
        <p className={styles.note}>{words.source.noRow}</p>
      ) : (
        <dl className={styles.facts}>
          <dt>{words.source.presentIn}</dt>
          <dd>{withRange(percent(row.p), percentRange(row.pInterval))}</dd>
          <dt>{words.source.background}</dt>
          <dd>{withRange(percent(finding.background.point), percentRange(finding.background.interval))}</dd>
          <dt>{words.source.lrPos}</dt>
          <dd>{figure(row.modelLrPos)}</dd>
          <dt>{words.source.lrNeg}</dt>
          <dd>{figure(row.modelLrNeg)}</dd>
          {publishedOf(row) !== '' && (
            <>
              <dt>{words.source.published}</dt>
              <dd>{publishedOf(row)}</dd>
            </>
          )}
          <dt>{words.source.quality}</dt>
          <dd>
            <Grade quality={row.quality} source={row.source} />
          </dd>
          <dt>{words.source.how}</dt>
          <dd>
            {words.sources[row.source]}.{row.check !== undefined && ` ${words.checks[row.check]}`}
          </dd>
          {row.rationale !== undefined && (
            <>
              <dt>{words.source.estimateNote}</dt>
              <dd>{row.rationale}</dd>
            </>
          )}
          {row.cite !== undefined && isPublished(kb, row) && (
            <>
              <dt>{words.source.citation}</dt>
              <dd>
                <Citation kb={kb} id={row.cite} url={row.url} />
              </dd>
            </>
          )}
        </dl>
      )}
    </div>
  );
}

/** An estimate cites the panel that made it, which is no publication: its reason already stands above. */
function isPublished(kb: KnowledgeBase, row: Likelihood): boolean {
  const reference = kb.references.find(({ id }) => id === row.cite);
  return row.source !== 'estimate' || reference?.url !== undefined || reference?.doi !== undefined;
}

function withRange(value: string, range: string): string {
  return `${value} (${range})`;
}

/** The accuracy figures as the study printed them, with their intervals. */
function publishedOf(row: Likelihood): string {
  const { source: text } = words;
  return [
    row.sens === undefined ? undefined : text.sens(percent(row.sens)),
    row.spec === undefined ? undefined : text.spec(percent(row.spec)),
    row.lrPos === undefined ? undefined : text.lrPosShort(ratio(row.lrPos, row.lrPosInterval)),
    row.lrNeg === undefined ? undefined : text.lrNegShort(ratio(row.lrNeg, row.lrNegInterval)),
    row.n === undefined ? undefined : text.n(row.n),
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}

function ratio(value: number, interval: Interval | undefined): string {
  return interval === undefined
    ? figure(value)
    : withRange(figure(value), words.source.of(figure(interval[0]), figure(interval[1])));
}
