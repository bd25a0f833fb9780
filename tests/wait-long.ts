import { vi } from 'vitest';

/** A busy machine may take so long over anything, in milliseconds. The library's own second is no time there, and it has no setting for all waits. */
const PATIENCE = 240_000;

const { waitFor, waitUntil } = vi;
const patient = (options?: Parameters<typeof waitFor>[1]) => ({
  timeout: PATIENCE,
  interval: 20,
  ...(typeof options === 'object' ? options : {}),
});
vi.waitFor = (callback, options) => waitFor(callback, patient(options));
vi.waitUntil = (callback, options) => waitUntil(callback, patient(options));
