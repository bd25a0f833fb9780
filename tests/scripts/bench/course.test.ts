import { describe, expect, it } from 'vitest';
import { beginCourse } from '../../../scripts/bench/course';

describe('the course of a benchmark', () => {
  it('goes on after a step that fails, and keeps what was measured and what was not', async () => {
    const said: string[] = [];
    const course = beginCourse((line) => said.push(line));
    const halves = await course.each(
      [4, 0, 6],
      (item) => `half of ${item}`,
      async (item) => {
        if (item === 0) throw new Error('nothing to halve');
        return item / 2;
      },
    );
    expect(halves).toEqual([2, 3]);
    expect(await course.step('the end', () => 'reached')).toBe('reached');
    expect(course.failures).toEqual([{ what: 'half of 0', why: 'nothing to halve' }]);
    expect(said).toEqual([
      'half of 4 …',
      'half of 0 …',
      'half of 0 FAILED: nothing to halve',
      'half of 6 …',
      'the end …',
    ]);
  });
});
