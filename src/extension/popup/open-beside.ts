import browser from 'webextension-polyfill';

/** Chromium's side panel, which the polyfill does not know. */
interface SidePanel {
  open(where: { readonly windowId: number }): Promise<void>;
}

/** Opens our view beside the pages of a window: Chromium's side panel, Firefox's sidebar. Must be called while a click is being answered. */
export async function openBeside(windowId: number | undefined): Promise<void> {
  if (browser.sidebarAction) {
    await browser.sidebarAction.open();
    return;
  }
  const { sidePanel } = browser as unknown as { readonly sidePanel?: SidePanel };
  if (windowId !== undefined) await sidePanel?.open({ windowId });
}
