import { describe, expect, it } from 'vitest';
import { EXPORTS, toFile } from '../../src/extension/popup/to-file';
import { analysis } from '../summary/ferry-article';

const NAME = 'Meridian News 2026-10-18 Ferries return safe again';

describe('an analysis as a file', () => {
  it.each([
    ['html', 'html', /^<!doctype html>/],
    ['markdown', 'md', /^# Ferries return/],
    ['csv', 'csv', /^\ufeffsentence,block,voice/],
    ['json', 'json', /^\{\n {2}"status": "article"/],
    ['annotations', 'jsonld', /"@context": "http:\/\/www\.w3\.org\/ns\/anno\.jsonld"/],
  ] as const)('is named and begins as %s does', (form, ending, beginning) => {
    const { name, text } = toFile(analysis, form, 'article');
    expect(name).toBe(`${NAME}.${ending}`);
    expect(text).toMatch(beginning);
  });

  it.each(EXPORTS)('says as %s that it is only of a selection', (form) => {
    expect(toFile(analysis, form, 'selection').text).toContain('Only what the reader had selected.');
  });

  it('has a type of its own in each form', () => {
    const types = EXPORTS.map((form) => toFile(analysis, form, 'article').type);
    expect(new Set(types).size).toBe(EXPORTS.length);
  });
});
