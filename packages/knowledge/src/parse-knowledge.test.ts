import { describe, expect, it } from 'vitest';
import { aKnowledgeFolder, aKnowledgeFolderWith } from './a-knowledge-folder.ts';
import { parseKnowledge } from './parse-knowledge.ts';
import type { KnowledgeBase } from './types.ts';

function parsed(files: ReadonlyMap<string, string>): KnowledgeBase {
  const result = parseKnowledge(files);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** `file: path: message` of every problem. */
function problems(files: ReadonlyMap<string, string>): readonly string[] {
  const result = parseKnowledge(files);
  return result.ok ? [] : result.problems.map(({ file, path, message }) => `${file}: ${path}: ${message}`);
}

describe('a knowledge folder without mistakes', () => {
  it('keeps a published figure with its interval, grade, study size and citation', () => {
    expect(parsed(aKnowledgeFolder()).likelihoods[0]).toEqual({
      id: 'thigh-thrust__sij-pain',
      finding: 'thigh-thrust',
      condition: 'sij-pain',
      p: 0.88,
      pInterval: [0.64, 0.97],
      modelLrPos: 2.4,
      modelLrNeg: 0.23,
      lrBasis: 'published',
      quality: 'moderate',
      sens: 0.88,
      spec: 0.69,
      lrPos: 2.8,
      lrNeg: 0.18,
      lrPosInterval: [1.66, 4.98],
      n: 48,
      cite: 'laslett-2005',
      source: 'corpus',
    });
  });

  it('reads a safety rule with every kind of term', () => {
    expect(parsed(aKnowledgeFolder()).safety.rules[0]?.when).toEqual({
      kind: 'any',
      of: [
        {
          kind: 'all',
          of: [
            { kind: 'finding', finding: 'thigh-thrust' },
            { kind: 'age', atLeast: 70 },
          ],
        },
        {
          kind: 'atLeast',
          count: 2,
          of: [
            { kind: 'finding', finding: 'loc-groin' },
            { kind: 'finding', finding: 'thigh-thrust' },
            { kind: 'sex', sex: 'female' },
          ],
        },
        { kind: 'region', region: 'groin' },
      ],
    });
  });

  it('takes history before examination, whatever the names of the files', () => {
    expect(parsed(aKnowledgeFolder()).findings.map(({ id }) => id)).toEqual(['loc-groin', 'thigh-thrust']);
  });

  it('has the same hash when the files come in another order', () => {
    const backwards = new Map([...aKnowledgeFolder()].reverse());
    expect(parsed(backwards).hash).toBe(parsed(aKnowledgeFolder()).hash);
  });

  it('has the same hash when only comments and spacing change', () => {
    const commented = aKnowledgeFolderWith('regions.yaml', 'regions:', '# places\n\nregions:');
    expect(parsed(commented).hash).toBe(parsed(aKnowledgeFolder()).hash);
  });

  it('has another hash when one figure changes', () => {
    const changed = aKnowledgeFolderWith('conditions/sij-pain.yaml', 'n: 48', 'n: 49');
    expect(parsed(changed).hash).not.toBe(parsed(aKnowledgeFolder()).hash);
  });
});

describe('a mistake in a knowledge folder', () => {
  it.each([
    [
      'an id that nothing defines',
      'conditions/sij-pain.yaml',
      'techniques: [belt]',
      'techniques: [bellt]',
      'conditions/sij-pain.yaml: care.techniques.0: unknown technique bellt; did you mean belt?',
    ],
    [
      'a citation that nothing defines',
      'conflicts.yaml',
      'cites: [laslett-2005]',
      'cites: [laslet-2005]',
      'conflicts.yaml: conflicts.thrust-test.cites.0: unknown reference laslet-2005; did you mean laslett-2005?',
    ],
    [
      'a finding that nothing defines',
      'safety/rules.yaml',
      'mandatory: [thigh-thrust]',
      'mandatory: [thigh-trust]',
      'safety/rules.yaml: mandatory.0: unknown finding thigh-trust; did you mean thigh-thrust?',
    ],
    [
      'a region that nothing defines',
      'safety/rules.yaml',
      '{ region: groin }',
      '{ region: gron }',
      'safety/rules.yaml: rules.fragile.when.any.2.region: unknown region gron; did you mean groin?',
    ],
    [
      'an exercise that nothing defines',
      'exercises/ex-bridge.yaml',
      'progress_to: ex-walk',
      'progress_to: ex-wlk',
      'exercises/ex-bridge.yaml: progress_to: unknown exercise ex-wlk; did you mean ex-walk?',
    ],
    [
      'a precaution that nothing defines',
      'techniques.yaml',
      'tempered_by: [pregnancy]',
      'tempered_by: [pregnant]',
      'techniques.yaml: techniques.belt.tempered_by.0: unknown precaution pregnant; did you mean pregnancy?',
    ],
    [
      'a referral that nothing defines',
      'conditions/sij-pain.yaml',
      'escalate: ref-hip',
      'escalate: ref-hop',
      'conditions/sij-pain.yaml: care.escalate: unknown referral ref-hop; did you mean ref-hip?',
    ],
    [
      'a condition that nothing defines',
      'settings.yaml',
      'sij-pain: 2',
      'sji-pain: 2',
      'settings.yaml: settings.specialist.factors.sji-pain: unknown condition sji-pain; did you mean sij-pain?',
    ],
    [
      'a probability above 1',
      'findings/sij.yaml',
      'p: 0.15,',
      'p: 1.5,',
      'findings/sij.yaml: findings.thigh-thrust.background.p: 1.5 is out of range; must be at least 0 and at most 1',
    ],
    [
      'a likelihood ratio of 0',
      'conditions/sij-pain.yaml',
      'lr_neg: 0.18',
      'lr_neg: 0',
      'conditions/sij-pain.yaml: findings.thigh-thrust.lr_neg: 0 is out of range; must be above 0 and at most 1000',
    ],
    [
      'an interval the wrong way round',
      'conditions/sij-pain.yaml',
      '[0.05, 0.2]',
      '[0.2, 0.05]',
      'conditions/sij-pain.yaml: prevalence.interval: [0.2, 0.05] is the wrong way round; the low end comes first',
    ],
    [
      'an interval that misses its point',
      'conditions/sij-pain.yaml',
      '[0.05, 0.2]',
      '[0.15, 0.2]',
      'conditions/sij-pain.yaml: prevalence.interval: [0.15, 0.2] does not contain the point 0.1',
    ],
    [
      'ratios on the same side of 1',
      'conditions/sij-pain.yaml',
      'model_lr_neg: 0.23',
      'model_lr_neg: 1.2',
      'conditions/sij-pain.yaml: findings.thigh-thrust.model_lr_pos: 2.4 and model_lr_neg 1.2 lie on the same side of 1; present and absent cannot both speak for it',
    ],
    [
      'a ratio that does not follow from the accuracy',
      'conditions/sij-pain.yaml',
      'lr_neg: 0.18',
      'lr_neg: 0.8',
      'conditions/sij-pain.yaml: findings.thigh-thrust.lr_neg: 0.8 does not follow from sens and spec, which give 0.174; correct one, or mark the row check: doubtful',
    ],
    [
      'a ratio beyond the cap',
      'defaults.yaml',
      'lr_pos_cap: 30',
      'lr_pos_cap: 2',
      'conditions/sij-pain.yaml: findings.thigh-thrust.model_lr_pos: 2.4 is outside lr_neg_floor 0.05 to lr_pos_cap 2 of defaults.yaml',
    ],
    [
      'a figure called read whose paper nobody read',
      'evidence-summary.yaml',
      'cite: laslett-2005',
      'cite: old-book',
      'evidence-summary.yaml: evidence_summary.0.cite: source: corpus means read, but references.yaml has old-book with read: false; use source: recalled',
    ],
    [
      'a read figure without a citation',
      'evidence-summary.yaml',
      ', cite: laslett-2005',
      '',
      'evidence-summary.yaml: evidence_summary.0.cite: missing; a figure with source: corpus must cite a reference',
    ],
    [
      'an estimate without its reasoning',
      'conditions/sij-pain.yaml',
      '    rationale: from the territory\n',
      '',
      'conditions/sij-pain.yaml: findings.loc-groin.rationale: missing; an estimate must say how it was reasoned',
    ],
    [
      'a word that is not allowed',
      'conditions/sij-pain.yaml',
      'quality: moderate',
      'quality: moderat',
      'conditions/sij-pain.yaml: findings.thigh-thrust.quality: "moderat" is not allowed here; did you mean moderate?',
    ],
    [
      'an unknown key',
      'exercises/ex-walk.yaml',
      'stop_if: pain',
      'stop_if: pain\nprogres_to: ex-bridge',
      'exercises/ex-walk.yaml: progres_to: unknown key; did you mean progress_to?',
    ],
    [
      'a number where words belong',
      'version.yaml',
      'version: 2026.1.0',
      'version: 2026',
      'version.yaml: version: must be text, is 2026; put it in quotes',
    ],
    [
      'words where a number belongs',
      'findings/sij.yaml',
      'minutes: 0.5',
      'minutes: half',
      'findings/sij.yaml: findings.thigh-thrust.minutes: must be a number, is "half"',
    ],
    [
      'a missing key',
      'findings/sij.yaml',
      '    how: press down\n',
      '',
      'findings/sij.yaml: findings.thigh-thrust.how: missing; must be text',
    ],
    [
      'an examination without a position',
      'findings/sij.yaml',
      '    position: supine\n',
      '',
      'findings/sij.yaml: findings.thigh-thrust.position: missing; an examination needs one of any, standing, seated, supine, prone, side-lying',
    ],
    [
      'a patient question without words',
      'findings/pain-map.yaml',
      '    question: Does it hurt in the groin?\n',
      '',
      'findings/pain-map.yaml: findings.loc-groin.question: missing; what the patient answers needs the words to ask it',
    ],
    [
      'a file name that is not the id',
      'exercises/ex-walk.yaml',
      'id: ex-walk',
      'id: ex-wander',
      'exercises/ex-walk.yaml: id: is ex-wander, but the file is called ex-walk.yaml; they must agree',
    ],
    [
      'an id defined twice',
      'findings/pain-map.yaml',
      '  loc-groin:\n',
      '  thigh-thrust:\n',
      'findings/sij.yaml: findings.thigh-thrust: the finding thigh-thrust is defined twice; ids must be unique',
    ],
    [
      'an id in the wrong form',
      'regions.yaml',
      'id: groin',
      'id: Groin',
      'regions.yaml: regions.Groin.id: Groin is no id; use lower-case words joined by hyphens',
    ],
    [
      'a territory without its finding row',
      'conditions/sij-pain.yaml',
      '- { region: groin, p: 0.3',
      '- { region: groin, p: 0.4',
      'conditions/sij-pain.yaml: findings.loc-groin.p: is 0.3, but territories.groin says 0.4; they must agree',
    ],
    [
      'a serious condition without a threshold',
      'conditions/sij-pain.yaml',
      'serious: false',
      'serious: true',
      'conditions/sij-pain.yaml: serious: is true, but no file of safety/ has a threshold for it; add one under thresholds',
    ],
    [
      'exercises that progress in a ring',
      'exercises/ex-walk.yaml',
      'stop_if: pain',
      'stop_if: pain\nprogress_to: ex-bridge',
      'exercises/ex-walk.yaml: progress_to: leads back to ex-walk; progression must come to an end',
    ],
    [
      'a rule with a negation',
      'safety/rules.yaml',
      '{ region: groin }',
      '{ not: thigh-thrust }',
      'safety/rules.yaml: rules.fragile.when.any.2: is no term of a rule; must be a finding id, { all: [..] }, { any: [..] }, { at_least: 2, of: [..] }, { age: { at_least: 50 } }, { sex: male } or { region: groin }',
    ],
    [
      'a rule that asks for more terms than it has',
      'safety/rules.yaml',
      'at_least: 2, of',
      'at_least: 4, of',
      'safety/rules.yaml: rules.fragile.when.any.1.at_least: 4 is out of range; must be at least 1 and at most 3',
    ],
    [
      'YAML that does not parse',
      'regions.yaml',
      '- { id: groin, label: Groin }',
      '- { id: groin, label: Groin',
      'regions.yaml: line 3: is not valid YAML: Flow map in block collection must be sufficiently indented and end with a }',
    ],
    [
      'a key that stands twice',
      'version.yaml',
      'population:',
      'version: 2026.1.1\npopulation:',
      'version.yaml: line 2: is not valid YAML: Map keys must be unique',
    ],
  ] as const)('names the place of %s', (_, file, piece, instead, expected) => {
    expect(problems(aKnowledgeFolderWith(file, piece, instead))).toContain(expected);
  });

  it('is told of a file that is missing, once', () => {
    const files = new Map(aKnowledgeFolder());
    files.delete('courses.yaml');
    expect(problems(files)).toEqual(['courses.yaml: : the file is missing']);
  });

  it('is told of a file that does not belong, with the one that was meant', () => {
    expect(problems(aKnowledgeFolder({ 'course.yaml': 'courses: []\n' }))).toEqual([
      'course.yaml: : no such file is expected; did you mean courses.yaml?',
    ]);
  });

  it('does not hide the others: every mistake in every file is told at once', () => {
    const files = aKnowledgeFolder({
      'version.yaml': 'version: 1\n',
      'regions.yaml': 'regions:\n- { id: groin }\n- { id: groin, label: Groin }\n',
      'clusters.yaml': 'clusters: none\n',
    });
    expect(problems(files)).toEqual([
      'clusters.yaml: clusters: must be a list, is "none"',
      'regions.yaml: regions.groin.label: missing; must be text',
      'regions.yaml: regions.groin.id: the region groin is defined twice; ids must be unique',
      'version.yaml: version: must be text, is 1; put it in quotes',
      'version.yaml: population: missing; must be text',
    ]);
  });
});
