import browser, { type Runtime } from 'webextension-polyfill';
import { letPageGoOn } from '../article/in-slices';
import { toFailed } from './failed';
import { packReply } from './reply';

/** Replies of more characters than this take milliseconds to pack and to hand on. */
const LONG = 500_000;

/**
 * Answers the messages of our own extension that `isKnown` accepts, with packed replies; all others get no answer. A rejected promise is answered
 * `{status: 'failed'}`. Returns what ends the listening. `sendResponse` is used, not a returned promise, because older Chromium knows nothing else.
 */
export function listen<M>(
  isKnown: (message: unknown) => message is M,
  answer: (message: M, sender: Runtime.MessageSender) => Promise<unknown>,
): () => void {
  const listener = (
    message: unknown,
    sender: Runtime.MessageSender,
    sendResponse: (reply: unknown) => void,
  ): true | undefined => {
    if (sender.id !== browser.runtime.id || !isKnown(message)) return undefined;
    answer(message, sender)
      .catch(toFailed)
      .then(async (reply) => {
        const packed = packReply(reply);
        // Handing on a long one is work of its own.
        if (packed !== undefined && packed.length > LONG) await letPageGoOn();
        sendResponse(packed);
      });
    return true;
  };
  const onMessage = browser.runtime.onMessage;
  onMessage.addListener(listener as Runtime.OnMessageListenerCallback);
  return () => onMessage.removeListener(listener as Runtime.OnMessageListenerCallback);
}
