/**
 * How long browser tests wait for what must come, in milliseconds. It ends what hangs, and nothing else: on a machine with nothing else to do, all of it
 * comes within three seconds.
 */
export const PATIENCE = 180_000;
