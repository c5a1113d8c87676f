import type { Measure } from '../measure.ts';

/** What Prometheus reads: numbers only, labelled by route patterns and statuses, never by anything of a person. */
export interface Metrics {
  readonly countRequest: (request: MeasuredRequest) => void;
  /** Text exposition format 0.0.4. A measure that cannot be read is left out and counted. */
  readonly text: () => Promise<string>;
}

export interface MeasuredRequest {
  readonly method: string;
  /** The route's pattern, of which there are few. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

export const metricsType = 'text/plain; version=0.0.4; charset=utf-8';

const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

export function createMetrics(measures: readonly Measure[]): Metrics {
  const requests = new Map<string, number>();
  const durations = new Map<string, Histogram>();
  return {
    countRequest: ({ method, route, status, seconds }) => {
      const labels = `method="${escaped(method)}",route="${escaped(route)}"`;
      const counted = `${labels},status="${status}"`;
      requests.set(counted, (requests.get(counted) ?? 0) + 1);
      const histogram = durations.get(labels) ?? { counts: bounds.map(() => 0), count: 0, sum: 0 };
      durations.set(labels, histogram);
      for (const [index, bound] of bounds.entries()) {
        if (seconds <= bound) histogram.counts[index] = (histogram.counts[index] ?? 0) + 1;
      }
      histogram.count += 1;
      histogram.sum += seconds;
    },
    text: async () => {
      const measured = await Promise.allSettled(measures.map(linesOfMeasure));
      const failed = measured.filter(({ status }) => status === 'rejected').length;
      return [
        ...headOf('junction_http_requests_total', 'Requests answered.', 'counter'),
        ...[...requests].map(([labels, count]) => `junction_http_requests_total{${labels}} ${count}`),
        ...headOf('junction_http_request_duration_seconds', 'Time until a request was answered.', 'histogram'),
        ...[...durations].flatMap(([labels, histogram]) => linesOf(labels, histogram)),
        ...measured.flatMap((it) => (it.status === 'fulfilled' ? it.value : [])),
        ...headOf('junction_measures_failed', 'Measures that could not be read just now.', 'gauge'),
        `junction_measures_failed ${failed}`,
        '',
      ].join('\n');
    },
  };
}

interface Histogram {
  readonly counts: number[];
  count: number;
  sum: number;
}

const headOf = (name: string, help: string, type: string): readonly string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${type}`,
];

async function linesOfMeasure({ name, help, type, read }: Measure): Promise<readonly string[]> {
  const lines = (await read()).map(({ labels = {}, value }) => {
    const pairs = Object.entries(labels).map(([label, text]) => `${label}="${escaped(text)}"`);
    return `${name}${pairs.length === 0 ? '' : `{${pairs.join(',')}}`} ${value}`;
  });
  return lines.length === 0 ? [] : [...headOf(name, help, type), ...lines];
}

function linesOf(labels: string, { counts, count, sum }: Histogram): readonly string[] {
  const name = 'junction_http_request_duration_seconds';
  return [
    ...bounds.map((bound, index) => `${name}_bucket{${labels},le="${bound}"} ${counts[index]}`),
    `${name}_bucket{${labels},le="+Inf"} ${count}`,
    `${name}_sum{${labels}} ${sum}`,
    `${name}_count{${labels}} ${count}`,
  ];
}

const escaped = (label: string): string => label.replace(/[\\"\n]/g, (char) => (char === '\n' ? '\\n' : `\\${char}`));
