import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PLAIN_SETTINGS } from '../../src/extension/settings/settings';
import { type Site, siteOf } from '../../src/extension/sites/site';
import { switchSiteOff, switchSiteOn, viewSite } from '../../src/extension/sites/view-site';
import { speakEnglish } from './speak-english';

const SITE: Site = { host: 'www.meridian.example', origin: '*://www.meridian.example/*' };

describe('a site', () => {
  it.each([
    ['https://www.meridian.example/ferries?a#b', SITE],
    ['http://127.0.0.1:8080/', { host: '127.0.0.1', origin: '*://127.0.0.1/*' }],
    ['about:blank', null],
    ['file:///home/a.html', null],
    ['no address', null],
    [undefined, null],
  ])('of %s', (url, site) => {
    expect(siteOf(url)).toEqual(site);
  });

  it('is switched off once, and on again', () => {
    const off = switchSiteOff(switchSiteOff(PLAIN_SETTINGS, 'a.example'), 'a.example');
    expect(off.offSites).toEqual(['a.example']);
    expect(switchSiteOn(off, 'a.example')).toEqual(PLAIN_SETTINGS);
  });
});

describe('the decisions about a site', () => {
  const permissions = { request: vi.fn(async () => true), remove: vi.fn(async () => true) };
  const keep = vi.fn();
  beforeEach(() => {
    speakEnglish();
    fakeBrowser.reset();
    vi.clearAllMocks();
    permissions.request.mockResolvedValue(true);
    Object.assign(fakeBrowser, { permissions });
  });
  const show = (grant: 'none' | 'site' | 'everywhere') =>
    [...viewSite(SITE, grant, PLAIN_SETTINGS, keep).querySelectorAll('button')] as const;

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
    expect(keep).toHaveBeenCalledOnce();
    expect(keep.mock.lastCall?.[0](PLAIN_SETTINGS)).toEqual({ ...PLAIN_SETTINGS, offSites: [SITE.host] });
  });
});
