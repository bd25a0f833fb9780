import stored from '../../../assets/model/attribution.txt?raw';
import { decodeModel, type TaggerModel } from './tagger-model';

let decoded: TaggerModel | null = null;

/** The trained model that comes with the project, decoded when it is first asked for. */
export function readAttributionModel(): TaggerModel {
  decoded ??= decodeModel(Uint8Array.from(atob(stored.trim()), (letter) => letter.charCodeAt(0)));
  return decoded;
}
