import { defineBackground } from 'wxt/utils/define-background';
import { serveAnalyses } from '../src/extension/serve-analyses';
import { serveSteps } from '../src/extension/serve-steps';
import { serveToggles } from '../src/extension/serve-toggles';
import { serveSites } from '../src/extension/sites/serve-sites';
import { serveWelcome } from '../src/extension/welcome/serve-welcome';

export default defineBackground(() => {
  serveAnalyses();
  serveToggles();
  serveSteps();
  serveSites();
  serveWelcome();
});
