/** Why an entry is refused: there are as many as can be kept, or it is none that could be (too long, mostly). */
export type Refusal = 'full' | 'unfit';

/** An entry was refused, and nothing was changed. */
export class NotKept extends Error {
  constructor(readonly refusal: Refusal) {
    super(`Refused: ${refusal}.`);
  }
}
