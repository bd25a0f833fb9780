import stored from '../../../assets/model/attribution.txt?raw';
import { decodeModel, type TaggerModel } from './tagger-model';

let decoded: TaggerModel | null = null;

/** The trained model that comes with the project, decoded when it is first asked for. */
export function readAttributionModel(): TaggerModel {
  decoded ??= decodeModel(toBytes(stored));
  return decoded;
}

/** Browsers newer than Chrome 139 read base64 by themselves, in a tenth of the time. */
interface Base64 {
  fromBase64?(base64: string): Uint8Array;
}

/** The bytes behind base64. `Uint8Array.from` with a mapping takes twenty times as long, and a reader waits for it. */
function toBytes(base64: string): Uint8Array {
  const native = (Uint8Array as Base64).fromBase64?.(base64);
  if (native) return native;
  const letters = atob(base64.trim());
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
  return bytes;
}
