import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parametersAt, path, routes, type RouteName } from '#state/paths.ts';

it('finds what an address names, and refuses what only looks like it', () => {
  expect(parametersAt('tasks', '/a/first/tasks')).toEqual({ assessmentId: 'first' });
  expect(parametersAt('tasks', '/a/first/tasks/')).toEqual({ assessmentId: 'first' });
  expect(parametersAt('criterion', '/a/x/d/m.one/i/c%20d')).toEqual({
    ...{ assessmentId: 'x', section: 'm.one', criterionId: 'c d' },
  });
  expect(parametersAt('home', '/')).toEqual({});
  expect(parametersAt('tasks', '/a//tasks')).toBeNull();
  expect(parametersAt('tasks', '/a/first/tasks/more')).toBeNull();
  expect(parametersAt('tasks', '/b/first/tasks')).toBeNull();
  expect(parametersAt('action', '/actions/100%')).toEqual({ actionId: '100%' });
});

it('reads back whatever it wrote', () => {
  const names = Object.keys(routes).filter((name): name is RouteName => name in routes);
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.string({ minLength: 1, unit: 'grapheme' }), (name, text) => {
      const keys = [...routes[name].matchAll(/:(\w+)/g)].map(([, key]) => key ?? '');
      const parameters = Object.fromEntries(keys.map((key, n) => [key, `${text}${n}`]));
      expect(parametersAt(name, path(name, parameters))).toEqual(parameters);
    }),
  );
});
