import type { Voice } from '../voices/voice';
import { say } from './say';

type Underscored<V extends string> = V extends `${infer A}-${infer B}` ? `${A}_${Underscored<B>}` : V;

const toKey = <V extends Voice>(voice: V): Underscored<V> => voice.replaceAll('-', '_') as Underscored<V>;

/** A voice by its name in the reader's language: `'us-official'` → `'US officials'`. */
export function sayVoice(voice: Voice): string {
  return say(`voice_${toKey(voice)}`);
}

/** Who speaks with a voice, in one phrase of the reader's language. */
export function sayDefinition(voice: Voice): string {
  return say(`who_${toKey(voice)}`);
}
