import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { noteAsked } from '../src/extension/asked';

export default defineUnlistedScript(noteAsked);
