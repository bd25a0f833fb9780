import { defineBackground } from 'wxt/utils/define-background';
import { serveButtons } from '../src/extension/mark-button';
import { serveAnalyses } from '../src/extension/serve-analyses';
import { serveKept } from '../src/extension/serve-kept';
import { serveSteps } from '../src/extension/serve-steps';
import { serveToggles } from '../src/extension/serve-toggles';
import { serveSites } from '../src/extension/sites/serve-sites';
import { serveWelcome } from '../src/extension/welcome/serve-welcome';

export default defineBackground(() => {
  serveKept();
  serveAnalyses();
  serveToggles();
  serveSteps();
  serveSites();
  serveButtons();
  serveWelcome();
});
