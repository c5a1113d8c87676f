import { isAskedOfPatients, isExamined, type KnowledgeBase } from '@junction/knowledge';

/** The part of the knowledge base that a check needs. It gives the same results, and is small enough for a phone. */
export type LeanKnowledge = KnowledgeBase;

/**
 * The knowledge base without what no check shows or reckons with: likelihoods (the model holds them), references, texts for
 * clinicians, treatment but for education. The hash is that of the whole, because results are those of the whole.
 */
export function leanKnowledge(kb: KnowledgeBase): LeanKnowledge {
  return {
    ...kb,
    conditions: kb.conditions.map((condition) => ({
      ...condition,
      ...{ description: '', synonyms: [], references: [], territories: [], territoryRationale: '', ageSex: '' },
    })),
    findings: kb.findings.map(({ kappa: _, ...finding }) => ({
      ...finding,
      label: isAskedOfPatients(finding) || isExamined(finding) ? '' : finding.label,
      how: '',
      background: {
        point: finding.background.point,
        source: finding.background.source,
        interval: finding.background.interval,
      },
    })),
    likelihoods: [],
    clusters: [],
    conflicts: [],
    safety: {
      ...kb.safety,
      rules: kb.safety.rules.map((rule) => ({ ...rule, because: '', advice: '', patientAdvice: '', cite: [] })),
    },
    treatment: {
      ...kb.treatment,
      absoluteContraindicationsToThrust: [],
      precautions: [],
      techniques: [],
      exercises: [],
      care: [],
      courses: [],
      referral: [],
      evidenceSummary: [],
      education: kb.treatment.education.map((item) => ({ ...item, text: '' })),
    },
    outcomes: { ...kb.outcomes, measures: [] },
    references: [],
  };
}
