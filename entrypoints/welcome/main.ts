import { runWelcome } from '../../src/extension/welcome/run-welcome';

void runWelcome(document.body);
