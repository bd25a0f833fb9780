import { runOptions } from '../../src/extension/options/run-options';

void runOptions(document.body);
