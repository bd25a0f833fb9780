/**
 * The row of each feature hash in `keys`, -1 for any other: an open-addressing table, which is several times faster than a `Map` of
 * numbers at this size.
 */
export function createFeatureIndex(keys: Int32Array): (feature: number) => number {
  let size = 16;
  while (size < 2 * keys.length) size *= 2;
  const mask = size - 1;
  // A hash and its row stand side by side, and a row counts from 1: what is looked up is one place in memory.
  const slots = new Int32Array(2 * size);
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] as number;
    let slot = key & mask;
    while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
    slots[2 * slot] = key;
    slots[2 * slot + 1] = row + 1;
  }
  return (feature) => {
    let slot = feature & mask;
    for (;;) {
      const row = slots[2 * slot + 1] as number;
      if (row === 0 || slots[2 * slot] === feature) return row - 1;
      slot = (slot + 1) & mask;
    }
  };
}
