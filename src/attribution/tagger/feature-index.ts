/**
 * The row of each feature hash in `keys`, -1 for any other: an open-addressing table, which is several times faster than a `Map` of
 * numbers at this size.
 */
export function createFeatureIndex(keys: Int32Array): (feature: number) => number {
  let size = 16;
  while (size < 2 * keys.length) size *= 2;
  const mask = size - 1;
  const slots = new Int32Array(size);
  const rows = new Int32Array(size).fill(-1);
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] as number;
    let slot = key & mask;
    while ((rows[slot] as number) >= 0) slot = (slot + 1) & mask;
    slots[slot] = key;
    rows[slot] = row;
  }
  return (feature) => {
    let slot = feature & mask;
    for (;;) {
      const row = rows[slot] as number;
      if (row < 0 || slots[slot] === feature) return row;
      slot = (slot + 1) & mask;
    }
  };
}
