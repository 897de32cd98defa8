import { describe, expect, test } from 'vitest';
import { Stages } from '../../src/cli/stages.js';
import { jsonText, plain, wantsColour } from '../../src/cli/terminal.js';

test('plain text cannot act on a terminal', () => {
  expect(plain('a\u001b[31m\u009b2J\u0007\r\n\u202eb\u2028')).toBe('a\\x1b[31m\\x9b2J\\x07\\x0d\\x0a\\u202eb\\u2028');
  expect(plain('naïve — Ünïcode 漢字 😀')).toBe('naïve — Ünïcode 漢字 😀');
});

test('JSON that is printed parses to what it was', () => {
  const value = { a: '\u009b\u202e\u2028\u007f\u001b' };
  expect(jsonText(value)).not.toMatch(/[\u007f-\u009f\u202e\u2028]/);
  expect(JSON.parse(jsonText(value))).toEqual(value);
});

describe('colours', () => {
  test.each([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [false, { FORCE_COLOR: '1' }, true],
    [false, { FORCE_COLOR: '', NO_COLOR: '1' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [true, { TERM: 'dumb' }, false],
  ])('terminal %s, %o: %s', (isTerminal, environment, expected) => {
    expect(wantsColour(isTerminal, environment)).toBe(expected);
  });
});

describe('progress', () => {
  function watched(): { readonly told: string[]; readonly stages: Stages; readonly at: (time: number) => void } {
    const told: string[] = [];
    let now = 0;
    return { told, stages: new Stages({ progress: (line) => told.push(line) }, () => now), at: (time) => { now = time; } };
  }

  test('a short run says nothing, and takes nothing away', () => {
    const { told, stages, at } = watched();
    at(900);
    stages.say('reading');
    stages.quiet();
    expect(told).toEqual([]);
  });

  test('a long one speaks ten times a second at most, and cleans up', () => {
    const { told, stages, at } = watched();
    for (let time = 0; time <= 1200; time += 10) {
      at(time);
      stages.say(String(time));
    }
    stages.quiet();
    expect(told).toEqual(['1000', '1100', '1200', '']);
  });

  test('the profile adds up the parts of one name and moves time between them', () => {
    const { stages, at } = watched();
    stages.run('extract', () => { at(50); });
    stages.run('link', () => { at(70); });
    stages.run('extract', () => { at(80); });
    stages.move('extract', 'parse', 40);
    expect(stages.profile().replace(/ +/g, ' ')).toBe('parse 40 ms\nextract 20 ms\nlink 20 ms\ntotal 80 ms\n');
  });
});
