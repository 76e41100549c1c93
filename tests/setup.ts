import 'fake-indexeddb/auto';
import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(cleanup);

// jsdom lays nothing out, so it has no scrolling; the app scrolls to what it focuses.
if ('Element' in globalThis) Element.prototype.scrollIntoView = () => undefined;
