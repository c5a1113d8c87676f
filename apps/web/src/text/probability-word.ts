export type ProbabilityWord = 'veryUnlikely' | 'unlikely' | 'possible' | 'likely' | 'veryLikely';

/**
 * The word for a probability as it is printed, in whole percent: very unlikely below 5, unlikely from 5, possible from 20,
 * likely from 50, very likely from 80. Word and number never contradict each other.
 */
export function probabilityWord(probability: number): ProbabilityWord {
  const percent = Math.round(probability * 100);
  if (percent < 5) return 'veryUnlikely';
  if (percent < 20) return 'unlikely';
  if (percent < 50) return 'possible';
  return percent < 80 ? 'likely' : 'veryLikely';
}
