import { cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newOrganisation } from '#core/organisation.ts';
import { assessmentFields, newBrowser, openTab } from './someWork.ts';

beforeEach(newBrowser);
afterEach(cleanup);

it('hears of an assessment that comes after the list was read empty', async () => {
  const tab = await openTab();
  const { useSpines } = await import('#storage/shelf.ts');
  await tab.saveOrganisation('anytown', newOrganisation('Anytown'));
  const [first, second] = [renderHook(() => useSpines()), renderHook(() => useSpines())];
  await waitFor(() => expect(first.result.current?.organisations).toHaveLength(1));
  await tab.createAssessment('first', assessmentFields(tab, 'first'), []);
  await waitFor(() => expect(first.result.current?.assessments).toHaveLength(1));
  expect(second.result.current).toBe(first.result.current);
  first.unmount();
  await tab.createAssessment('second', assessmentFields(tab, 'second'), []);
  await waitFor(() => expect(second.result.current?.assessments).toHaveLength(2));
});
