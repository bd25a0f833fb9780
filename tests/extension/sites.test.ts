import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Memory } from '../../src/extension/kept/memory';
import { type Site, siteOf } from '../../src/extension/sites/site';
import { viewSite } from '../../src/extension/sites/view-site';
import { speakEnglish } from './speak-english';

const SITE: Site = { host: 'www.meridian.example', origin: '*://www.meridian.example/*' };

describe('a site', () => {
  it.each([
    ['https://www.meridian.example/ferries?a#b', SITE],
    ['http://127.0.0.1:8080/', { host: '127.0.0.1', origin: '*://127.0.0.1/*' }],
    ['http://[::1]:8080/', { host: '[::1]', origin: '*://[::1]/*' }],
    ['http://my_paper.example/', { host: 'my_paper.example', origin: '*://my_paper.example/*' }],
    // A pattern with it would mean many sites.
    ['http://*.meridian.example/', { host: '*.meridian.example', origin: null }],
    ['about:blank', null],
    ['file:///home/a.html', null],
    ['no address', null],
    [undefined, null],
  ])('of %s', (url, site) => {
    expect(siteOf(url)).toEqual(site);
  });
});

describe('the decisions about a site', () => {
  const permissions = { request: vi.fn(async () => true), remove: vi.fn(async () => true) };
  const switchOff = vi.fn();
  beforeEach(() => {
    speakEnglish();
    fakeBrowser.reset();
    vi.clearAllMocks();
    permissions.request.mockResolvedValue(true);
    Object.assign(fakeBrowser, { permissions });
  });
  const show = (grant: 'none' | 'site' | 'everywhere', site = SITE, memory: Memory = 'lasting') =>
    [...viewSite(site, grant, memory, switchOff).querySelectorAll('button')] as const;

  it('ask the browser in the click itself, and show what came of it', async () => {
    const [always] = show('none');
    always?.click();
    expect(permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: [SITE.origin] });
    await vi.waitFor(() => expect(always?.getAttribute('aria-pressed')).toBe('true'));
    always?.click();
    await vi.waitFor(() => expect(always?.getAttribute('aria-pressed')).toBe('false'));
    expect(permissions.remove).toHaveBeenCalledExactlyOnceWith({ origins: [SITE.origin] });
  });

  it('stay as they were when the reader does not agree', async () => {
    permissions.request.mockResolvedValue(false);
    const [always] = show('none');
    always?.click();
    await vi.waitFor(() => expect(permissions.request).toHaveBeenCalled());
    expect(always?.getAttribute('aria-pressed')).toBe('false');
  });

  it('leave nothing to agree to where all sites are agreed to', () => {
    expect(show('everywhere')[0]?.disabled).toBe(true);
  });

  it('switch the site off', () => {
    show('none')[1]?.click();
    expect(switchOff).toHaveBeenCalledOnce();
  });

  it('leave out "always" in a private window, where it would be kept, and say why', () => {
    expect(show('none', SITE, 'private').map(({ textContent }) => textContent)).toEqual(['Never on this site']);
    const { textContent } = viewSite(SITE, 'none', 'private', switchOff);
    expect(textContent).toMatch(/forgotten when the last private window closes.*your browser would keep it/);
  });

  it('leave out "always" for a host that no pattern means alone', () => {
    expect(show('none', { host: '*.meridian.example', origin: null })).toHaveLength(1);
  });
});
