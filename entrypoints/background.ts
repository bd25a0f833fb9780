import { defineBackground } from 'wxt/utils/define-background';
import { serveAnalyses } from '../src/extension/serve-analyses';
import { serveToggles } from '../src/extension/serve-toggles';

export default defineBackground(() => {
  serveAnalyses();
  serveToggles();
});
