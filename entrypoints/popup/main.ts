import { runPopup } from '../../src/extension/popup/run-popup';

void runPopup(document.body);
