/** The active features of each token: those of token `i` are `ids[offsets[i]]` up to `ids[offsets[i + 1]]`, as 32-bit hashes. */
export interface FeatureTable {
  readonly offsets: Int32Array;
  readonly ids: Int32Array;
}

/** Collects features token by token; `add` mixes a template's number with what it saw. */
export interface FeatureWriter {
  add(template: number, a: number, b?: number): void;
  /** Ends the features of the current token. */
  endToken(): void;
  toTable(): FeatureTable;
}

export function createFeatureWriter(tokens: number): FeatureWriter {
  const offsets = new Int32Array(tokens + 1);
  let ids = new Int32Array(Math.max(64, tokens * 64));
  let length = 0;
  let token = 0;
  return {
    add(template, a, b = 0) {
      if (length === ids.length) {
        const larger = new Int32Array(2 * length);
        larger.set(ids);
        ids = larger;
      }
      ids[length++] = mix(template, a, b);
    },
    endToken() {
      offsets[++token] = length;
    },
    toTable: () => ({ offsets, ids: ids.subarray(0, length) }),
  };
}

/** A 32-bit hash of three numbers, with the finalising steps of MurmurHash3 (Appleby, public domain) between them. */
export function mix(a: number, b: number, c: number): number {
  let hash = Math.imul(a + 0x9e3779b9, 0x85ebca6b) ^ b;
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35) ^ c;
  hash = Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f);
  return (hash ^ (hash >>> 15)) | 0;
}

/** A 32-bit FNV-1a hash of a string (Fowler, Noll, Vo). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** A distance in tokens as one of nine steps, finer where it is short. */
export function toStep(distance: number): number {
  if (distance < 4) return distance;
  if (distance < 6) return 4;
  if (distance < 9) return 5;
  if (distance < 14) return 6;
  return distance < 22 ? 7 : 8;
}
