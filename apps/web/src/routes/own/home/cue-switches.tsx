import { SpeakerHighIcon } from '@phosphor-icons/react/dist/csr/SpeakerHigh';
import { SpeakerSlashIcon } from '@phosphor-icons/react/dist/csr/SpeakerSlash';
import { VibrateIcon } from '@phosphor-icons/react/dist/csr/Vibrate';
import { useState } from 'react';
import { words } from '#src/text/own-words.ts';
import { type CueChoice, keepCueChoice, readCueChoice } from './cues.ts';
import styles from './exercise-card.module.css';

/** Sound and vibration, each on or off. Kept on this device. */
export function CueSwitches() {
  const [choice, setChoice] = useState(readCueChoice);
  const choose = (next: CueChoice) => {
    keepCueChoice(next);
    setChoice(next);
  };
  const Sound = choice.sound ? SpeakerHighIcon : SpeakerSlashIcon;
  return (
    <div className={styles.cues}>
      <button
        type="button"
        className={styles.cue}
        aria-pressed={choice.sound}
        onClick={() => choose({ ...choice, sound: !choice.sound })}
      >
        <Sound size={20} aria-hidden="true" />
        {words.exercise.sound}{' '}
        <span className={styles.cueState}>{choice.sound ? words.exercise.on : words.exercise.off}</span>
      </button>
      {'vibrate' in navigator && (
        <button
          type="button"
          className={styles.cue}
          aria-pressed={choice.buzz}
          onClick={() => choose({ ...choice, buzz: !choice.buzz })}
        >
          <VibrateIcon size={20} aria-hidden="true" />
          {words.exercise.buzz}{' '}
          <span className={styles.cueState}>{choice.buzz ? words.exercise.on : words.exercise.off}</span>
        </button>
      )}
    </div>
  );
}
