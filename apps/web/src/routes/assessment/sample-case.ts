import type { Case } from '@junction/reasoning';

/** A person who does not exist: a left-sided thoracolumbar junction, half examined. Shown as a sample wherever it appears. */
export const sampleCase: Case = {
  patient: { ageYears: 44, sex: 'female' },
  setting: 'chiropractic',
  side: 'left',
  pain: [
    { region: 'iliac-crest', side: 'left', intensity: 6 },
    { region: 'lateral-hip', side: 'left', intensity: 4 },
    { region: 'groin', side: 'left', intensity: 5 },
  ],
  observations: [
    { finding: 'saddle-numbness', answer: 'absent' },
    { finding: 'urinary-retention', answer: 'absent' },
    { finding: 'bowel-incontinence', answer: 'absent' },
    { finding: 'progressive-weakness', answer: 'absent' },
    { finding: 'significant-trauma', answer: 'absent' },
    { finding: 'cancer-history', answer: 'absent' },
    { finding: 'weight-loss', answer: 'absent' },
    { finding: 'fever-history', answer: 'absent' },
    { finding: 'worse-rotation', answer: 'present' },
    { finding: 'rolling-in-bed', answer: 'present' },
    { finding: 'unilateral-pain', answer: 'present', side: 'left' },
    { finding: 'facet-tender-tlj', answer: 'present', side: 'left', level: 'T12-L1' },
    { finding: 'iliac-crest-point', answer: 'present', side: 'left' },
    { finding: 'pinch-roll-cluneal', answer: 'present', side: 'left' },
    { finding: 'tlj-pa-hypo', answer: 'present', level: 'T12-L1' },
    { finding: 'slr', answer: 'absent' },
  ],
};
