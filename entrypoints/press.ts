import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { beginPress } from '../src/extension/popup/press';

// The popup's page runs it ahead of everything else, its stylesheet included.
export default defineUnlistedScript(beginPress);
