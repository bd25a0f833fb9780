import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readText } from '../../src/article/read-text';
import { askForAnalysis } from '../../src/extension/ask-background';
import { packReply } from '../../src/extension/reply';

const article = readText('Ferries run again.', { url: null, outlet: null, title: null, byline: null });
const GONE = new Error(
  'A listener indicated an asynchronous response, but the message channel closed before a response was received',
);

describe('asking for an analysis', () => {
  beforeEach(() => fakeBrowser.reset());
  const background = (...answers: readonly (() => unknown)[]) => {
    let nth = 0;
    return vi
      .spyOn(fakeBrowser.runtime, 'sendMessage')
      .mockImplementation((async () => packReply(answers[nth++]?.())) as never);
  };
  const die = (): never => {
    throw GONE;
  };

  it('asks again when the background ends between request and answer, or is silent', async () => {
    const send = background(
      die,
      () => undefined,
      () => ({ status: 'analyzed', analysis: { article } }),
    );
    expect(await askForAnalysis(article)).toEqual({ article });
    expect(send).toHaveBeenCalledTimes(3);
  });

  it('gives up in the end, and says why', async () => {
    const send = background(die, die, die, die);
    await expect(askForAnalysis(article)).rejects.toThrow('message channel closed');
    expect(send).toHaveBeenCalledTimes(3);
  });

  it('takes the word of a background that cannot', async () => {
    const send = background(() => ({ status: 'failed', detail: 'no model' }));
    await expect(askForAnalysis(article)).rejects.toThrow('no model');
    expect(send).toHaveBeenCalledOnce();
  });
});
