/** The files of a small but complete knowledge folder, for tests: one condition, two findings, one of everything else. `change` replaces or adds files. */
export function aKnowledgeFolder(change: Readonly<Record<string, string>> = {}): ReadonlyMap<string, string> {
  return new Map(Object.entries({ ...FILES, ...change }));
}

/** The small folder with one piece of one file replaced. Throws when the piece is not there, so that a test cannot pass by a slip. */
export function aKnowledgeFolderWith(
  file: keyof typeof FILES,
  piece: string,
  instead: string,
): ReadonlyMap<string, string> {
  const text = FILES[file];
  if (!text.includes(piece)) throw new Error(`${file} has no ${piece}`);
  return aKnowledgeFolder({ [file]: text.replace(piece, instead) });
}

const FILES = {
  'version.yaml': 'version: 2026.1.0\npopulation: adults with back pain\n',
  'regions.yaml': 'regions:\n- { id: groin, label: Groin }\n',
  'references.yaml': `references:
  laslett-2005:
    authors: Laslett M
    title: Sacroiliac tests
    journal: Man Ther
    year: 2005
    read: true
  old-book:
    authors: Someone A
    title: A book from memory
    read: false
`,
  'conflicts.yaml':
    'conflicts:\n- { id: thrust-test, topic: Thigh thrust, positions: [good, poor], cites: [laslett-2005], resolution: Use the cluster }\n',
  'clusters.yaml': 'clusters: []\n',
  'defaults.yaml': `unlisted_pair: background
shrinkage_exponent: { high: 1, moderate: 0.85, low: 0.7, very-low: 0.6 }
estimate_exponent: 0.75
lr_pos_cap: 30
lr_neg_floor: 0.05
dependence: { rule: largest in full, default_residual: 0.3, cross_group_notes: [] }
`,
  'settings.yaml': `settings:
- { setting: primary-care, factors: { all: 1 }, source: estimate, rationale: as published }
- { setting: chiropractic, factors: { serious: 0.5 }, source: estimate, rationale: judged }
- { setting: specialist, factors: { sij-pain: 2 }, source: estimate, rationale: judged }
`,
  'mechanism.yaml': `purpose: tell stiff from loose
caveat: nothing is validated
classes:
- { id: hypomobile, label: stiff, prior: 0.6, interval: [0.3, 0.8], source: estimate, rationale: judged }
method: { formula: product, act_at: 0.6, otherwise: wait, override: never thrust, override_findings: [thigh-thrust] }
in_play: { conditions: [sij-pain], from: 0.1, groups: [range] }
findings:
- finding: thigh-thrust
  dependence_group: range
  weight_present: { hypomobile: 1.2, hypermobile: 0.8, mixed: 1 }
  weight_absent: { hypomobile: 0.9, hypermobile: 1.1, mixed: 1 }
  weight_source: estimate
  quality: very-low
  source: estimate
treatment_link: { hypomobile: [belt], hypermobile: [], mixed: [] }
reliability: []
`,
  'outcomes.yaml': `core_set: [nprs]
global_rule: { rule: 30 percent, source: estimate }
outcomes:
- { id: nprs, name: Pain, domain: pain, items: '1', range: 0-10, better: lower, scoring: mean, licence: free, shipping: own-wording, source: estimate }
`,
  'techniques.yaml': `techniques:
- id: belt
  name: Pelvic belt
  force: none
  serves: [sij-pain, hypomobile]
  indications: [cluster positive]
  contraindications: [none]
  precautions: [none]
  blocked_by: []
  tempered_by: [pregnancy]
  how: wear it
  dose: daily
  evidence: low
  evidence_source: estimate
  source: estimate
`,
  'precautions.yaml': `absolute_contraindications_to_thrust: [fracture]
precautions:
- { id: pregnancy, label: Pregnancy, rule: low force, source: estimate }
`,
  'programmes.yaml': 'programmes:\n  hypomobile:\n    first: [ex-bridge]\n    later: [ex-walk]\n',
  'education.yaml': 'education:\n- { id: edu-move, text: Moving is safe., serves: all, source: estimate }\n',
  'courses.yaml':
    'courses:\n- { id: course-all, for: all, visits: six, reassess: [visit 4], expected: better, stop_rule: no change, source: estimate }\n',
  'referral.yaml':
    'referral:\n- { id: ref-hip, when: no change, for: [sij-pain], action: refer, timeframe: 12 weeks, source: estimate }\n',
  'evidence-summary.yaml': 'evidence_summary:\n- { point: Exercise helps, source: corpus, cite: laslett-2005 }\n',
  'safety/rules.yaml': `version: 1.0.0
owner: Clinical lead
rules:
- id: fragile
  label: Possible fracture
  urgency: soon
  when: { any: [{ all: [thigh-thrust, { age: { at_least: 70 } }] }, { at_least: 2, of: [loc-groin, thigh-thrust, { sex: female }] }, { region: groin }] }
  because: bone breaks
  advice: image
  patient_advice: you need a picture
  blocks: thrust
  cite: [laslett-2005]
  source: estimate
mandatory: [thigh-thrust]
results: []
not_asked_of_men: []
thresholds: []
`,
  'exercises/ex-bridge.yaml': exercise('ex-bridge', 'progress_to: ex-walk\navoid_if: [pregnancy]\n'),
  'exercises/ex-walk.yaml': exercise('ex-walk', ''),
  'findings/sij.yaml': `id: sij
label: Sacroiliac tests
residual: 0
findings:
  thigh-thrust:
    label: Thigh thrust
    kind: exam
    how: press down
    who: clinician
    minutes: 0.5
    burden: 1
    tier: exam
    core: true
    position: supine
    sided: true
    background: { p: 0.15, interval: [0.08, 0.3], source: estimate, rationale: judged }
    kappa: { value: 0.7, range: [0.4, 0.9], source: corpus, cite: laslett-2005 }
`,
  'findings/pain-map.yaml': `id: pain-map
label: Pain drawing
residual: 0.35
findings:
  loc-groin:
    label: Pain in the groin
    question: Does it hurt in the groin?
    kind: pain-location
    how: from the drawing
    who: patient
    minutes: 0
    burden: 0
    tier: intake
    core: true
    derived: { from: pain }
    background: { p: 0.2, interval: [0.1, 0.3], source: estimate, rationale: judged }
`,
  'conditions/sij-pain.yaml': `id: sij-pain
name: Sacroiliac pain
synonyms: []
icd10cm: M53.3
group: pelvic-hip
serious: false
urgency: routine
age_sex: adults
description: Pain from the joint.
prevalence: { point: 0.1, interval: [0.05, 0.2], source: estimate, rationale: judged }
prior: { point: 0.08, interval: [0.03, 0.2], source: estimate, rationale: judged }
side: { pattern: unilateral, p: 0.8, source: estimate, rationale: judged }
territory_rationale: judged
territories:
- { region: groin, p: 0.3, interval: [0.15, 0.5], source: estimate }
references: [laslett-2005]
care: { first: belt, techniques: [belt], exercises: [ex-bridge], escalate: ref-hip, source: estimate }
clusters:
- { id: two-of-two, label: Both, members: [thigh-thrust, loc-groin], rule: all, population: referred, quality: low, lr_pos: 4, source: estimate }
findings:
  thigh-thrust:
    p: 0.88
    p_interval: [0.64, 0.97]
    model_lr_pos: 2.4
    model_lr_neg: 0.23
    lr_basis: published
    cite: laslett-2005
    source: corpus
    quality: moderate
    sens: 0.88
    spec: 0.69
    lr_pos: 2.8
    lr_pos_ci: [1.66, 4.98]
    lr_neg: 0.18
    n: 48
  loc-groin:
    p: 0.3
    p_interval: [0.15, 0.5]
    model_lr_pos: 1.5
    model_lr_neg: 0.87
    lr_basis: territory
    source: estimate
    quality: very-low
    rationale: from the territory
`,
} as const;

function exercise(id: string, more: string): string {
  return `id: ${id}
name: An exercise
purpose: strength
serves: [hypomobile]
level: 1
dose: { sets: 2, reps: 10, frequency: daily }
position: supine
steps: [lift]
stop_if: pain
${more}source: estimate
pose:
  view: side
  base: supine
  start: { text: lying, angles: { trunk: 0 } }
  end: { text: lifted, angles: { trunk: 20 } }
`;
}
