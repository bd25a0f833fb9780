import { changeSettings } from '../kept/keep-settings';
import type { Settings } from '../kept/settings';

/** The settings while the options page is open: what changes them, and who is told. */
export interface Store {
  readonly settings: () => Settings;
  /** Changes settings, tells everybody at once, and keeps them a moment later; `false` when the browser could not, with everything as it was before. */
  readonly change: (change: (settings: Settings) => Settings) => Promise<boolean>;
  /** Takes over settings that were changed elsewhere, unless changes of ours are on their way. */
  readonly take: (settings: Settings) => void;
  /** Calls `act` now and after every change. */
  readonly follow: (act: (settings: Settings) => void) => void;
}

/** Changes within this time are kept together, in milliseconds: browsers allow few writes, and a colour being chosen changes all the time. */
const GATHER = 250;

/** `complain` is called when settings could not be kept. */
export function openStore(first: Settings, complain: () => void): Store {
  let now = first;
  let kept = first;
  let keeping: Promise<boolean> | null = null;
  let changes: readonly ((settings: Settings) => Settings)[] = [];
  const followers: ((settings: Settings) => void)[] = [];
  const show = (settings: Settings): void => {
    now = settings;
    for (const follower of followers) follower(now);
  };
  const keep = async (): Promise<boolean> => {
    await new Promise((resolve) => setTimeout(resolve, GATHER));
    keeping = null;
    const mine = changes;
    changes = [];
    const changeAll = (settings: Settings): Settings => mine.reduce((so, change) => change(so), settings);
    try {
      await changeSettings(changeAll);
      kept = changeAll(kept);
      return true;
    } catch {
      show(kept);
      complain();
      return false;
    }
  };
  return {
    settings: () => now,
    change: (change) => {
      changes = [...changes, change];
      show(change(now));
      keeping ??= keep();
      return keeping;
    },
    take: (settings) => {
      kept = settings;
      if (!keeping) show(settings);
    },
    follow: (act) => {
      followers.push(act);
      act(now);
    },
  };
}
