const { imul } = Math;

/** Feature hashes are whole numbers of so many bits: engines keep larger ones as objects. */
export const FEATURE_BITS = 30;

/** The hash of a feature, of three numbers, with the finalising steps of MurmurHash3 (Appleby, public domain) between them. */
export const mix = (a: number, b: number, c: number): number => mixInto(toSeed(a), b, c);

/** What the first number comes to, for those who mix it often. */
export const toSeed = (a: number): number => imul(a + 0x9e3779b9, 0x85ebca6b);

/** The hash of a seed's number and two more. */
export function mixInto(seed: number, b: number, c: number): number {
  let hash = seed ^ b;
  hash = imul(hash ^ (hash >>> 15), 0xc2b2ae35) ^ c;
  hash = imul(hash ^ (hash >>> 13), 0x27d4eb2f);
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
