/** What waits for each name. */
const queues = new Map<string, Promise<unknown>>();

/** The locks of the browser, which happy-dom lacks: those who ask for a name get it one after the other. */
const locks = {
  request: <T>(name: string, act: () => Promise<T>): Promise<T> => {
    const turn = (queues.get(name) ?? Promise.resolve()).then(act);
    queues.set(
      name,
      turn.catch(() => {}),
    );
    return turn;
  },
};

if (typeof navigator !== 'undefined') Object.defineProperty(navigator, 'locks', { value: locks, configurable: true });
