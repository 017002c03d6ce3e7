import { describe, expect, it } from 'vitest';
import { nearestNames } from '../../src/words/nearest.ts';

const names = ['status', 'undo', 'use', 'init', 'which', 'why', 'history'];

describe('the names nearest to', () => {
  it.each([
    ['stauts', ['status']],
    ['status', ['status']],
    ['sttus', ['status']],
    ['udno', ['undo']],
    ['histroy', ['history']],
    ['wich', ['which']],
    ['us', ['use']],
    ['list', []],
    ['show', []],
    ['foo', []],
    ['', []],
    ['a'.repeat(10_000), []],
  ])('%s are %j', (word, nearest) => {
    expect(nearestNames(word, names)).toEqual(nearest);
  });

  it('several are the nearest first', () => {
    expect(nearestNames('histories', ['histori', 'histories', 'historie'])).toEqual([
      'histories',
      'historie',
      'histori',
    ]);
  });
});
