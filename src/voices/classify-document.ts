import type { Known } from '../phrase/find-known';
import { isPlatform, writers } from './platform-writers';
import { holdsWord, ROLE_TRAITS } from './role-traits';
import type { Setting } from './setting';
import type { Verdict } from './verdict';

/** The voice of a document: that of whoever issued it, else by its kind: "the lawsuit" → law, "a study" → expert. */
export function classifyDocument(head: Known, said: string, owner: Verdict | null, setting: Setting): Verdict | null {
  const has = (section: string): boolean => head.sections.includes(section);
  if (has('court document'))
    return { voice: 'law', strength: 0.75, becauseOf: `${said} (court document)`, kind: 'document', term: null };
  if (
    has('study') &&
    (owner?.voice === 'organisation' || (owner?.voice === 'broadcaster' && holdsWord(head.term, ROLE_TRAITS.survey)))
  )
    return {
      voice: 'expert',
      strength: 0.75,
      becauseOf: `${said} (research) by ${owner.becauseOf}`,
      kind: 'document',
      term: null,
    };
  if (owner && ROLE_TRAITS.platformPlace.has(head.term) && isPlatform(owner)) return writers(said, owner);
  if (owner && owner.kind !== 'place' && owner.voice !== 'individual')
    return { ...owner, strength: owner.strength * 0.9, becauseOf: `${said} by ${owner.becauseOf}`, kind: 'document' };
  if (setting.isCrime && ROLE_TRAITS.investigation.has(head.term))
    return { voice: 'law', strength: 0.6, becauseOf: `${said} in a report of a crime`, kind: 'document', term: null };
  if (has('study') || has('expert'))
    return { voice: 'expert', strength: 0.7, becauseOf: `${said} (research)`, kind: 'document', term: null };
  if (has('document') && setting.isCourt && ROLE_TRAITS.courtPaper.has(head.term))
    return {
      voice: 'law',
      strength: 0.6,
      becauseOf: `${said} in a report of a case in court`,
      kind: 'document',
      term: null,
    };
  if (has('document') && setting.isFromRecords && !ROLE_TRAITS.correspondence.has(head.term)) {
    const voice = setting.isAmerican ? 'us-official' : 'government';
    return { voice, strength: 0.55, becauseOf: `${said} from records opened by law`, kind: 'document', term: null };
  }
  if (has('law text'))
    return { voice: 'other', strength: 0.6, becauseOf: `${said} quoted as such`, kind: 'document', term: null };
  if (has('unnamed'))
    return { voice: 'unnamed', strength: 0.6, becauseOf: `${said} of nobody named`, kind: 'document', term: null };
  return null;
}
