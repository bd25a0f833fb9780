import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import messages from '../../assets/public/_locales/en/messages.json';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** Lets the fake browser answer with the English texts, placeholders filled, as a real one does; an unknown key gives `''`. */
export function speakEnglish(): void {
  const known: Readonly<Record<string, Message>> = messages;
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en-GB');
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key, fillings = []) => {
    const { message = '', placeholders = {} } = known[String(key)] ?? {};
    const values = [fillings].flat();
    return message.replace(/\$(\w+)\$/g, (_, name: string) => {
      const content = placeholders[name.toLowerCase()]?.content ?? '';
      return String(values[Number(content.slice(1)) - 1] ?? '');
    });
  });
}
