import type { Pace } from './pace.ts';

/** Which cues somebody wants to get, kept on this device. */
export interface CueChoice {
  readonly sound: boolean;
  readonly buzz: boolean;
}

const KEY = 'junction.cues';

export function readCueChoice(): CueChoice {
  const kept = localStorage.getItem(KEY);
  return { sound: kept !== 'none' && kept !== 'buzz', buzz: kept !== 'none' && kept !== 'sound' };
}

export function keepCueChoice({ sound, buzz }: CueChoice): void {
  localStorage.setItem(KEY, sound && buzz ? 'both' : sound ? 'sound' : buzz ? 'buzz' : 'none');
}

const tones: Readonly<Partial<Record<Pace['phase'], number>>> = {
  going: 523,
  holding: 784,
  returning: 523,
  between: 392,
  finished: 1047,
};
const buzzes: Readonly<Partial<Record<Pace['phase'], number[]>>> = {
  holding: [120],
  returning: [60],
  between: [120, 80, 120],
  finished: [200, 100, 200, 100, 200],
};

export interface Cues {
  /** Tells of a new phase: a tone, a word and a buzz, as chosen. */
  readonly tell: (phase: Pace['phase'], word: string, choice: CueChoice) => void;
  readonly stop: () => void;
}

/** Opened by a press, as browsers want it for sound. */
export function openCues(): Cues {
  const context = new AudioContext();
  const tone = (pitch: number) => {
    const oscillator = context.createOscillator();
    const gain = context.createGain();
    oscillator.frequency.value = pitch;
    gain.gain.setValueAtTime(0.0001, context.currentTime);
    gain.gain.exponentialRampToValueAtTime(0.15, context.currentTime + 0.02);
    gain.gain.exponentialRampToValueAtTime(0.0001, context.currentTime + 0.25);
    oscillator.connect(gain).connect(context.destination);
    oscillator.start();
    oscillator.stop(context.currentTime + 0.3);
  };
  const speech = 'speechSynthesis' in globalThis ? speechSynthesis : undefined;
  return {
    tell: (phase, word, { sound, buzz }) => {
      const pitch = tones[phase];
      if (sound && pitch !== undefined) tone(pitch);
      if (sound && phase !== 'going' && phase !== 'resting' && speech !== undefined) {
        speech.cancel();
        speech.speak(Object.assign(new SpeechSynthesisUtterance(word), { lang: 'en-US', rate: 1.05 }));
      }
      const pattern = buzzes[phase];
      if (buzz && pattern !== undefined && 'vibrate' in navigator) navigator.vibrate(pattern);
    },
    stop: () => {
      speech?.cancel();
      void context.close();
    },
  };
}
