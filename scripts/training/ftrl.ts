/** Settings of FTRL-Proximal; `l1` is what makes most weights exactly zero. */
export interface FtrlSettings {
  readonly alpha: number;
  readonly l1: number;
  readonly l2: number;
}

/**
 * Weights learnt online by FTRL-Proximal with per-coordinate rates (McMahan et al., "Ad click prediction: a view from the trenches",
 * KDD 2013).
 */
export interface Ftrl {
  weight(at: number): number;
  /** Takes one step against the gradient of the loss at one weight. */
  update(at: number, gradient: number): void;
  toWeights(): Float32Array;
}

export function createFtrl(size: number, { alpha, l1, l2 }: FtrlSettings): Ftrl {
  const z = new Float32Array(size);
  const n = new Float32Array(size);
  const weight = (at: number): number => {
    const own = z[at] as number;
    if (own <= l1 && own >= -l1) return 0;
    return (Math.sign(own) * l1 - own) / ((1 + Math.sqrt(n[at] as number)) / alpha + l2);
  };
  return {
    weight,
    update(at, gradient) {
      const before = n[at] as number;
      const after = before + gradient * gradient;
      z[at] = (z[at] as number) + gradient - ((Math.sqrt(after) - Math.sqrt(before)) / alpha) * weight(at);
      n[at] = after;
    },
    toWeights: () => Float32Array.from({ length: size }, (_, at) => weight(at)),
  };
}
