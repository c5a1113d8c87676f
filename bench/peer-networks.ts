// A small model in the terms of bayesjs and of jsbayes. Neither knows noisy-OR, so every table is written out.
import bayesjs, { type INetwork } from 'bayesjs';
import jsbayes from 'jsbayes';
import { naiveSets } from './naive-model.ts';
import type { SmallModel } from './small-model.ts';

/** Gives the probability of every condition when called. */
export type Peer = () => readonly number[];

/** A node with its table: one line per combination of the parents' states, the first parent slowest. */
interface Node {
  readonly id: string;
  readonly states: readonly string[];
  readonly parents: readonly Node[];
  readonly table: readonly (readonly number[])[];
}

interface Written {
  readonly nodes: readonly Node[];
  readonly given: Readonly<Record<string, string>>;
}

const YES_NO = ['T', 'F'];

/**
 * One node per condition. That at most three are causes is said by counting along them, since without it the posterior
 * would be that of another model; `limit: 'none'` leaves it out, which is the network a user of the library would draw.
 */
export function writtenByCondition({ model, patientCase }: SmallModel, limit: 'three' | 'none'): Written {
  const odds = model.prior.odds['chiropractic/any/any'] ?? [];
  const conditions = model.conditions.map((id, d): Node => {
    const p = (odds[d] ?? 0) / (1 + (odds[d] ?? 0));
    return { id, states: YES_NO, parents: [], table: [[p, 1 - p]] };
  });
  const findings = model.groups.map((group): Node => {
    const parents = group.causes.flatMap(({ condition }) => conditions[condition] ?? []);
    return {
      id: findingOf(group),
      states: YES_NO,
      parents,
      table: statesOf(parents.length).map((on) => yesNo(group, on)),
    };
  });
  const given = givenOf(patientCase);
  if (limit === 'none') return { nodes: [...conditions, ...findings], given };
  return { nodes: [...conditions, ...atMostThree(conditions), ...findings], given: { ...given, few: 'T' } };
}

/** Nodes that count the conditions one by one, and the node `few`, true when they come to at most three. */
function atMostThree(conditions: readonly Node[]): readonly Node[] {
  const counts = ['0', '1', '2', '3', 'more'];
  const chain: Node[] = [];
  for (const condition of conditions) {
    const last = chain.at(-1);
    const from = last === undefined ? [0] : counts.map((_, c) => c);
    chain.push({
      id: `count-${condition.id}`,
      states: counts,
      parents: last === undefined ? [condition] : [last, condition],
      table: from.flatMap((c) => [1, 0].map((one) => counts.map((_, to) => (to === Math.min(4, c + one) ? 1 : 0)))),
    });
  }
  const end = chain.at(-1);
  const few: Node = {
    id: 'few',
    states: YES_NO,
    parents: end === undefined ? [] : [end],
    table: counts.map((count) => (count === 'more' ? [0, 1] : [1, 0])),
  };
  return [...chain, few];
}

/** One node whose states are the sets of causes, as the engine has it: the best case for a general library. */
export function writtenBySet({ model, patientCase }: SmallModel): Written {
  const odds = model.prior.odds['chiropractic/any/any'] ?? [];
  const sets = naiveSets(model.conditions.length, null);
  const weights = sets.map((set) => set.reduce((w, d) => w * (odds[d] ?? 0), 1));
  const total = weights.reduce((sum, w) => sum + w, 0);
  const causes: Node = {
    id: 'causes',
    states: sets.map((set) => `s${set.join('-')}`),
    parents: [],
    table: [weights.map((w) => w / total)],
  };
  const findings = model.groups.map(
    (group): Node => ({
      id: findingOf(group),
      states: YES_NO,
      parents: [causes],
      table: sets.map((set) =>
        yesNo(
          group,
          group.causes.map(({ condition }) => set.includes(condition)),
        ),
      ),
    }),
  );
  return { nodes: [causes, ...findings], given: givenOf(patientCase) };
}

/** bayesjs by its junction tree, every node at once; the network built beforehand, the evidence new to it. */
export function bayesjsPeer(small: SmallModel, { nodes, given }: Written): Peer {
  const network: INetwork = Object.fromEntries(
    nodes.map(({ id, states, parents, table }) => {
      const lines = table.map((line) => Object.fromEntries(states.map((state, s) => [state, line[s] ?? 0])));
      const whens = combinationsOf(parents);
      const cpt = parents.length === 0 ? (lines[0] ?? {}) : lines.map((then, i) => ({ when: whens[i] ?? {}, then }));
      return [id, { id, states: [...states], parents: parents.map((parent) => parent.id), cpt }];
    }),
  );
  return () => {
    // A new object, since the library keeps what it inferred for one it has seen. It rounds to 8 digits unless told otherwise.
    const all = bayesjs.inferAll(network, { ...given }, { precision: 15 });
    const { causes } = all;
    if (causes === undefined) return small.model.conditions.map((id) => all[id]?.T ?? Number.NaN);
    return small.model.conditions.map((_, d) =>
      naiveSets(small.model.conditions.length, null).reduce(
        (sum, set) => sum + (set.includes(d) ? (causes[`s${set.join('-')}`] ?? 0) : 0),
        0,
      ),
    );
  };
}

/** jsbayes by likelihood weighting with so many samples; the graph built beforehand. */
export function jsbayesPeer(small: SmallModel, { nodes, given }: Written, samples: number): Peer {
  const graph = jsbayes.newGraph();
  const made = new Map<string, ReturnType<typeof graph.addNode>>();
  for (const { id, states, parents, table } of nodes) {
    const node = graph.addNode(id, [...states]);
    for (const parent of parents) {
      const found = made.get(parent.id);
      if (found !== undefined) node.addParent(found);
    }
    // Its setCpt() adds 0.001 to every entry, which would be another model: the table is put in place as it is.
    node.cpt = nested(
      table,
      parents.map(({ states: { length } }) => length),
    ) as number[][];
    made.set(id, node);
  }
  for (const [id, state] of Object.entries(given)) graph.observe(id, state);
  return () => {
    // It promises what it has already done: the samples are drawn before sample() returns.
    void graph.sample(samples);
    const causes = made.get('causes')?.probs();
    if (causes === undefined) return small.model.conditions.map((id) => made.get(id)?.probs()[0] ?? Number.NaN);
    const sets = naiveSets(small.model.conditions.length, null);
    return small.model.conditions.map((_, d) =>
      sets.reduce((sum, set, s) => sum + (set.includes(d) ? (causes[s] ?? 0) : 0), 0),
    );
  };
}

type Group = SmallModel['model']['groups'][number];

const findingOf = (group: Group): string => group.readings[0]?.finding ?? group.id;

const givenOf = ({ observations }: SmallModel['patientCase']): Record<string, string> =>
  Object.fromEntries(observations.map(({ finding, answer }) => [finding, answer === 'present' ? 'T' : 'F']));

/** P(present), P(absent) when these of the group's causes are there. */
function yesNo({ readings }: Group, on: readonly boolean[]): readonly [number, number] {
  const [reading] = readings;
  const quiet = on.reduce(
    (q, is, c) => (is ? q * (1 - (reading?.links[c]?.cause ?? 0)) : q),
    1 - (reading?.noise ?? 0),
  );
  return [1 - quiet, quiet];
}

/** Every combination of so many yes and no, the first slowest, yes before no. */
function statesOf(parents: number): readonly (readonly boolean[])[] {
  if (parents === 0) return [[]];
  return [true, false].flatMap((first) => statesOf(parents - 1).map((rest) => [first, ...rest]));
}

function combinationsOf(parents: readonly Node[]): readonly Record<string, string>[] {
  const [first, ...rest] = parents;
  if (first === undefined) return [{}];
  return first.states.flatMap((state) => combinationsOf(rest).map((others) => ({ [first.id]: state, ...others })));
}

type Nested = readonly number[] | readonly Nested[];

function nested(table: readonly (readonly number[])[], sizes: readonly number[]): Nested {
  const [first, ...rest] = sizes;
  if (first === undefined) return table[0] ?? [];
  const step = table.length / first;
  return Array.from({ length: first }, (_, i) => nested(table.slice(i * step, (i + 1) * step), rest));
}
