/** Feature hashes are whole numbers of so many bits: engines keep larger ones as objects. */
export const FEATURE_BITS = 30;

/** The hash of a feature, of three numbers, with the finalising steps of MurmurHash3 (Appleby, public domain) between them. */
export function mix(a: number, b: number, c: number): number {
  let hash = Math.imul(a + 0x9e3779b9, 0x85ebca6b) ^ b;
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35) ^ c;
  hash = Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f);
  return (hash ^ (hash >>> 15)) >>> (32 - FEATURE_BITS);
}

/** A distance in tokens as one of nine steps, finer where it is short. */
export function toStep(distance: number): number {
  if (distance < 4) return distance;
  if (distance < 6) return 4;
  if (distance < 9) return 5;
  if (distance < 14) return 6;
  return distance < 22 ? 7 : 8;
}
