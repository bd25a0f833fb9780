import { defineBackground } from 'wxt/utils/define-background';
import { serveAnalyses } from '../src/extension/serve-analyses';
import { serveSteps } from '../src/extension/serve-steps';
import { serveToggles } from '../src/extension/serve-toggles';

export default defineBackground(() => {
  serveAnalyses();
  serveToggles();
  serveSteps();
});
