import type { Cluster, FindingId } from '@junction/knowledge';

/** Whether a cluster is positive, given which members are present. */
export type ClusterEvent = (present: (member: FindingId) => boolean) => boolean;

/**
 * The rule of a cluster as a test over its members, or null where the words say more than its members can (weighted
 * scores, items that are no member). Understood: `atLeast 3`, `all`, members joined by `and`, `or` and parentheses, and
 * `atMost 0`, which says when the cluster is *negative*: its published LR− is that of "at most 0".
 */
export function clusterEvent({ rule, members }: Pick<Cluster, 'rule' | 'members'>): ClusterEvent | null {
  if (rule === 'all') return (present) => members.every(present);
  const count = /^(atLeast|atMost) (\d+)$/.exec(rule);
  if (count !== null) {
    const k = Number(count[2]);
    const atLeast = count[1] === 'atLeast';
    return (present) => {
      const n = members.filter(present).length;
      return atLeast ? n >= k : n > k;
    };
  }
  const tokens = rule.match(/[()]|[^\s()]+/g) ?? [];
  const known = tokens.every((t) => OPERATORS.has(t) || members.includes(t));
  if (!known) return null;
  const [event, rest] = readOr(tokens);
  return event !== null && rest.length === 0 ? event : null;
}

type Read = readonly [event: ClusterEvent | null, rest: readonly string[]];

function readOr(tokens: readonly string[]): Read {
  let [left, rest] = readAnd(tokens);
  while (left !== null && rest[0] === 'or') {
    const first: ClusterEvent = left;
    const [second, after] = readAnd(rest.slice(1));
    if (second === null) return [null, after];
    left = (present) => first(present) || second(present);
    rest = after;
  }
  return [left, rest];
}

function readAnd(tokens: readonly string[]): Read {
  let [left, rest] = readTerm(tokens);
  while (left !== null && rest[0] === 'and') {
    const first: ClusterEvent = left;
    const [second, after] = readTerm(rest.slice(1));
    if (second === null) return [null, after];
    left = (present) => first(present) && second(present);
    rest = after;
  }
  return [left, rest];
}

function readTerm(tokens: readonly string[]): Read {
  const [first, ...rest] = tokens;
  if (first === '(') {
    const [inner, after] = readOr(rest);
    return after[0] === ')' ? [inner, after.slice(1)] : [null, after];
  }
  if (first === undefined || OPERATORS.has(first)) return [null, rest];
  return [(present) => present(first), rest];
}

const OPERATORS: ReadonlySet<string> = new Set(['and', 'or', '(', ')']);
