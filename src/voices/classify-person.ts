import type { Description } from '../phrase/description';
import { findKnown } from '../phrase/find-known';
import { fold } from '../phrase/fold';
import { isNameWord } from '../phrase/person-name';
import type { Word } from '../phrase/word';
import type { EntityVerdict } from './classify-entity';
import { findLeader } from './known-leaders';
import { askAboutDescription, DESCRIPTION_ROWS, plainVerdict } from './rules/description-rows';
import { PERSON_ROWS } from './rules/person-rows';
import { decide } from './rules/row';
import { TITLE_ROWS } from './rules/title-rows';
import type { Setting } from './setting';
import type { Verdict } from './verdict';
import type { Voice } from './voice';

const TRUST = { title: 1.12, apposition: 0.97, clause: 0.85, affiliation: 0.6 } as const satisfies Record<
  Description['by'],
  number
>;

/**
 * The voice of a person from all the article says of them, in order of trust: descriptions and titles first, then the list of leaders;
 * without any of these they speak for themselves.
 */
export function classifyPerson(
  name: readonly Word[],
  titles: readonly Word[],
  descriptions: readonly Description[],
  text: string,
  setting: Setting,
): EntityVerdict {
  const described = strongest(
    descriptions.map((description, order) => weighDescription(description, order, text, setting)),
  );
  const titled = strongest(titles.map((title) => classifyTitle(title, described?.voice ?? null, setting)));
  const role = described?.role ?? (titles.map((word) => word.text).join(' ') || null);
  const told = strongest([described, titled && { ...titled, role }]);
  const leader = findLeader(
    name.filter(isNameWord).map((word) => fold(word.text)),
    setting,
  );
  const said = leader?.name ?? '';
  const verdict = decide(PERSON_ROWS, { told, leader, hasFullName: name.length > 1, said, setting });
  if (verdict) return toEntityVerdict(verdict, told?.role ?? null);
  return told ?? { voice: 'individual', strength: 0, role: null, because: NOTHING };
}

const NOTHING = { rule: 'nothing-told', reason: 'noRole', words: '' } as const;

const toEntityVerdict = ({ voice, strength, because }: Verdict, role: string | null): EntityVerdict => ({
  voice,
  strength,
  because,
  role,
});

/** The verdict of most strength, of equal ones the first. */
function strongest(verdicts: readonly (EntityVerdict | null)[]): EntityVerdict | null {
  return verdicts.reduce((best, one) => (one && (!best || one.strength > best.strength) ? one : best), null);
}

/** What one of somebody's descriptions says; holding an office and being one of a body outweigh whatever else somebody is. */
function weighDescription(
  description: Description,
  order: number,
  text: string,
  setting: Setting,
): EntityVerdict | null {
  const asked = askAboutDescription(description, setting);
  const verdict = decide(DESCRIPTION_ROWS, asked) ?? plainVerdict(asked);
  if (!verdict || verdict.voice === 'unnamed') return null;
  const isOffice = verdict.kind === 'role' && OFFICES.has(verdict.voice);
  const strength =
    (verdict.strength + (isOffice || isMembership(description, verdict) ? 0.2 : 0)) *
    TRUST[description.by] *
    (1 - Math.min(order, 10) * 0.01);
  return { ...toEntityVerdict(verdict, roleText(description, text)), strength };
}

function classifyTitle(title: Word, described: Voice | null, setting: Setting): EntityVerdict | null {
  const verdict = decide(TITLE_ROWS, { title, described, said: title.text, setting });
  return verdict && toEntityVerdict(verdict, title.text);
}

const OFFICES = new Set<Voice>(['us-official', 'government', 'prime-minister', 'military']);

/** Being one of a body: "Dr Ann Lee, a member of Doctors for Calm Streets". */
const isMembership = ({ words }: Description, { voice }: Verdict): boolean =>
  voice === 'organisation' && findKnown(words)[0]?.term === 'member';

const BEFORE_ROLE = new Set(['a', 'an', 'the', 'one', ',']);

function roleText(description: Description, text: string): string | null {
  const { words } = description;
  const from = words.findIndex((word) => !BEFORE_ROLE.has(word.key));
  const rest = words.slice(Math.max(from, 0), 24);
  while (rest.length > 0 && (rest[rest.length - 1]?.kind === 'punctuation' || rest[rest.length - 1]?.key === 'and'))
    rest.pop();
  const first = rest[0];
  const last = rest[rest.length - 1];
  if (!first || !last) return null;
  const printed = text.slice(first.span.start, last.span.end);
  const role = printed.endsWith("'s") || printed.endsWith('’s') ? printed.slice(0, -2) : printed;
  return role === '' ? null : role;
}
