import { isBegin, ROLE, type Role, roleOf } from './label';
import { isWord, type TokenColumns } from './token-columns';

/** Consecutive tokens of one role, as token indices from `from` up to, not including, `to`; `sentence` is that of the first. */
export interface RoleSpan {
  readonly role: Role;
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  readonly block: number;
}

/**
 * Labels → spans in text order; a span never crosses a block, and a content that runs on over sentences stays one span. A source without a
 * word (a stray quotation mark) is none.
 */
export function toRoleSpans(
  labels: Uint8Array,
  c: TokenColumns,
  blockOf: (sentence: number) => number,
): readonly RoleSpan[] {
  const spans: RoleSpan[] = [];
  for (let i = 0; i < c.count; i++) {
    const label = labels[i] ?? 0;
    const role = roleOf(label);
    if (role === ROLE.none) continue;
    const sentence = c.sentenceOf[i] ?? 0;
    const block = blockOf(sentence);
    const last = spans.at(-1);
    if (last && !isBegin(label) && last.role === role && last.to === i && last.block === block)
      spans[spans.length - 1] = { ...last, to: i + 1 };
    else spans.push({ role, from: i, to: i + 1, sentence, block });
  }
  return spans.filter(({ role, from, to }) => role !== ROLE.source || hasWord(c, from, to));
}

function hasWord(c: TokenColumns, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isWord(c, i)) return true;
  return false;
}
