import browser, { type Runtime } from 'webextension-polyfill';
import { packReply } from './reply';

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
      .catch((error: unknown) => ({ status: 'failed', detail: String(error) }))
      .then((reply) => sendResponse(packReply(reply)));
    return true;
  };
  const onMessage = browser.runtime.onMessage;
  onMessage.addListener(listener as Runtime.OnMessageListenerCallback);
  return () => onMessage.removeListener(listener as Runtime.OnMessageListenerCallback);
}
