import { Page } from '#components/Page.tsx';
import { Loading } from '#components/Loading.tsx';
import { useShelf } from '#storage/shelf.ts';
import { useAddress } from '#state/address.ts';
import { href } from '#state/paths.ts';
import { ChoosePair } from './ChoosePair.tsx';
import { ComparedPair } from './ComparedPair.tsx';

/** S21: 2 assessments side by side. Which ones is kept in the address, so that it can be bookmarked. */
export function ComparePage() {
  const shelf = useShelf();
  const query = useAddress((address) => address.query);
  if (shelf === undefined) return <Loading text="Loading your assessments" />;
  const parameters = new URLSearchParams(query);
  const ids = (parameters.get('ids') ?? '').split(',').filter((id) => id !== '');
  const [first, second] = ids;
  const isPair = first !== undefined && second !== undefined && ids.length === 2 && first !== second;
  if (isPair) return <ComparedPair key={`${first},${second}`} first={first} second={second} />;
  return (
    <Page title="Compare" back={{ href: href('home'), text: 'Back to assessments' }}>
      <ChoosePair shelf={shelf} chosen={ids} withSample={parameters.get('sample') === 'yes'} />
    </Page>
  );
}
