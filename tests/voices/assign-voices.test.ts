import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze';
import { readText } from '../../src/article/read-text';
import type { Attribution } from '../../src/attribution/attribution';
import { readPassage } from '../../src/text/read-passage';
import { assignVoices } from '../../src/voices/assign-voices';
import type { ResolvedAttribution, Source } from '../../src/voices/source';

const PART = /\{(source|cue|content) ([^{}]*)\}/gu;

/** The voice of the only sentence of an annotated line, with one source of `voice`. */
function voiceOf(line: string, voice: Source['voice'], traits: Partial<Attribution> = {}) {
  const spans: Record<string, { start: number; end: number }[]> = { source: [], cue: [], content: [] };
  let text = '';
  let from = 0;
  for (const match of line.matchAll(PART)) {
    text += line.slice(from, match.index);
    spans[match[1] ?? '']?.push({ start: text.length, end: text.length + (match[2]?.length ?? 0) });
    text += match[2];
    from = match.index + match[0].length;
  }
  text += line.slice(from);
  const source = spans.source?.[0];
  const cue = spans.cue?.[0];
  const attribution: ResolvedAttribution = {
    source: source ? { span: source, kind: 'name' } : null,
    cue: cue ? { span: cue, kind: 'verb' } : null,
    content: spans.content ?? [],
    mode: 'indirect',
    voicedBy: 'source',
    confidence: 0.9,
    foundBy: 'cue-verb',
    ...traits,
    sourceId: source ? 's0' : null,
  };
  const speaker: Source = {
    id: 's0',
    name: 'Somebody',
    aliases: [],
    role: null,
    anonymous: false,
    mentions: [],
    voice,
    because: { rule: 'a-test', reason: 'nobody', words: '' },
    confidence: 0.8,
  };
  const passage = readPassage(readText(text, { title: null, outlet: null, url: null, byline: null }));
  return assignVoices(passage, [attribution], [speaker], () => 0.9).map(
    (spoken) => `${spoken.voice}/${spoken.attribution}`,
  );
}

describe('the voice of a sentence', () => {
  it.each([
    ['military/0', '{source The army} {cue said} {content that two bridges had been blown up}.'],
    ['military/0', 'Speaking as talks resumed in the capital, {source he} {cue said}: {content peace is near}.'],
    ['unnamed/0', 'The bridge {cue is believed} {content to have been blown up in the night}.'],
    ['reporter/null', 'Crowds filled the square until late at night, and {source he} {cue said} {content so}.'],
    ['reporter/null', 'The bridge fell.'],
  ])('%s: %s', (voice, line) => {
    expect(voiceOf(line, 'military')).toEqual([voice]);
  });

  it('stays with the reporter when a participle is hung on a longer main clause', () => {
    const line =
      '{source The army} left the town after three weeks of heavy fighting, {cue saying} {content it had won}.';
    expect(voiceOf(line, 'military', { foundBy: 'participle' })).toEqual(['reporter/null']);
    expect(
      voiceOf(line.replace('after three weeks of heavy fighting', ''), 'military', { foundBy: 'participle' }),
    ).toEqual(['military/0']);
  });

  it('gives what the own outlet says of itself to the reporter', () => {
    expect(voiceOf('{source The Herald} {cue said} {content it could not verify those claims}.', 'reporter')).toEqual([
      'reporter/null',
    ]);
  });

  it('is the reporter, who tells of an act, also when most of the words belong to it', () => {
    const line = '{source The army} {cue declined} {content to comment on the raid}.';
    expect(voiceOf(line, 'military', { voicedBy: 'reporter' })).toEqual(['reporter/0']);
  });

  it('is that of the claim in the main clause, though what hangs on it is longer', () => {
    const text =
      'In reply to Bo Dahl’s claim that she had been weak on the river for all of her years, Ana Holm said she had become strong again.';
    const { sentences, sources } = analyze(readText(text, { title: null, outlet: null, url: null, byline: null }));
    expect(sources.find(({ id }) => id === sentences[0]?.sourceId)?.name).toBe('Ana Holm');
  });
});
