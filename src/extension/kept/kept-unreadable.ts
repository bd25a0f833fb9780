/** The browser could not say what is kept. Nobody knows then whether there is anything: it must not count as nothing. */
export class KeptUnreadable extends Error {
  constructor(trouble: unknown) {
    super(trouble instanceof Error ? trouble.message : String(trouble));
  }
}
