export type ProbabilityWord = 'veryUnlikely' | 'unlikely' | 'possible' | 'likely' | 'veryLikely';

/** The word for a probability: very unlikely below 5 %, unlikely from 5, possible from 20, likely from 50, very likely from 80. */
export function probabilityWord(probability: number): ProbabilityWord {
  if (probability < 0.05) return 'veryUnlikely';
  if (probability < 0.2) return 'unlikely';
  if (probability < 0.5) return 'possible';
  return probability < 0.8 ? 'likely' : 'veryLikely';
}
