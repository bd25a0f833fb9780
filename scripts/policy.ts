// Writes the privacy policy that the stores link to, from PRIVACY.md: npm run policy
import { readFileSync, writeFileSync } from 'node:fs';
import { POLICY_FILE, toPolicy } from './policy/to-policy';

writeFileSync(POLICY_FILE, toPolicy(readFileSync('PRIVACY.md', 'utf8')));
console.log(POLICY_FILE);
