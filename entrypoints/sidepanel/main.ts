import { runView } from '../../src/extension/popup/run-view';

void runView(document.body, 'panel');
