import { useSyncExternalStore, type ComponentType, type ReactNode } from 'react';
import { Loading } from '#components/Loading.tsx';

/**
 * A part of the app that is its own download. `ahead` begins it while the part's facts are still being read, and
 * `loading` says what is being waited for meanwhile.
 */
export interface Later {
  ahead: () => void;
  loading: string;
}

interface Options {
  /** What stands in its place until it is there; a line that says so when left out. */
  meanwhile?: ReactNode;
  loading?: string;
  /** The page can do without it: if it cannot be fetched, its place stays as it is. */
  optional?: boolean;
}

/**
 * A component that `load` brings when it is first needed. Not by `lazy` and `Suspense`: React holds back what has
 * arrived until 300 ms after anything on the page was last shown as loading, and a page waits for that 2 or 3 times.
 * A download that fails is thrown to the error boundary, and asked for again by the next page that needs it.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  {
    meanwhile = <Loading text="Loading the page" />,
    loading = 'Loading your assessment',
    optional = false,
  }: Options = {},
): ComponentType<Props> & Later {
  type State = { Part: ComponentType<Props> } | { error: unknown } | null;
  let state: State = null;
  let isLoading = false;
  const waiting = new Set<() => void>();

  const settle = (settled: State) => {
    state = settled;
    isLoading = false;
    for (const tell of [...waiting]) tell();
  };
  const ahead = () => {
    if (isLoading || (state !== null && 'Part' in state)) return;
    isLoading = true;
    state = null;
    load().then(
      (Part) => settle({ Part }),
      (error: unknown) => settle(optional ? null : { error }),
    );
  };
  const subscribe = (changed: () => void) => {
    waiting.add(changed);
    ahead();
    return () => waiting.delete(changed);
  };

  function Part(props: Props) {
    const known = useSyncExternalStore(subscribe, () => state);
    if (known === null) return meanwhile;
    if ('error' in known) throw known.error;
    return <known.Part {...props} />;
  }
  return Object.assign(Part, { ahead, loading });
}

/** For what stands beside a page's own content, which can be read without it. */
export const beside = { meanwhile: null, optional: true } satisfies Options;
