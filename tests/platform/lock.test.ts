import { expect, it } from 'vitest';
import { lockGaps } from '../../scripts/checkLock.js';

it('finds an optional package that the lock file does not describe', () => {
  const packages = {
    '': {},
    'node_modules/bundler': { optionalDependencies: { '@bundler/linux': '1.0.0', '@bundler/mac': '1.0.0' } },
    'node_modules/@bundler/linux': {},
  };
  expect(lockGaps({ packages })).toEqual(['node_modules/bundler -> @bundler/mac']);
});

it('accepts an optional package that is nested below its parent', () => {
  const packages = {
    'node_modules/watcher': { optionalDependencies: { events: '2.0.0' } },
    'node_modules/watcher/node_modules/events': {},
  };
  expect(lockGaps({ packages })).toEqual([]);
});
