import { Component, type ReactNode } from 'react';
import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { ButtonLink } from '#components/ButtonLink.tsx';
import { Page } from '#components/Page.tsx';
import { saveFile } from '#components/saveFile.ts';
import { rawCopy } from '#storage/rawCopy.ts';
import { href } from '#state/paths.ts';

interface State {
  error: Error | null;
}

/** Catches what a page throws, and keeps the way to the person's work open. React asks for a class here. */
export class ErrorBoundary extends Component<{ children: ReactNode; resetKey: string }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error('unknown') };
  }

  /** On another page the fault of the last one is over. */
  override componentDidUpdate(previous: { resetKey: string }): void {
    if (previous.resetKey !== this.props.resetKey && this.state.error !== null)
      this.setState({ error: null });
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === null ? (
      this.props.children
    ) : (
      <ErrorPage error={error} onRetry={() => this.setState({ error: null })} />
    );
  }
}

function ErrorPage({ error, onRetry }: { error: Error; onRetry: () => void }) {
  return (
    <Page title="Sorry, there is a problem with this page" error>
      <p>Your saved work is still on this device.</p>
      <ButtonGroup>
        <Button onClick={onRetry}>Try again</Button>
        <ButtonLink variant="secondary" href={href('home')}>
          Go to your assessments
        </ButtonLink>
        <Button variant="secondary" onClick={() => void saveRawCopy()}>
          Download a copy of your work
        </Button>
        <Button
          variant="secondary"
          onClick={() => void navigator.clipboard.writeText(technicalDetails(error))}
        >
          Copy technical details
        </Button>
      </ButtonGroup>
    </Page>
  );
}

/** Reads the rows past all of the product's own code, which may be what failed. */
export async function saveRawCopy(): Promise<void> {
  const text = await rawCopy();
  saveFile(
    new Blob([text], { type: 'application/json' }),
    `ap-governance-raw-copy_${new Date().toISOString().slice(0, 10)}.json`,
  );
}

/** Where and what failed, without the address's ids and without anything a person typed. */
function technicalDetails(error: Error): string {
  const place = location.hash.replace(/[0-9a-f]{8}-[0-9a-f-]+/g, 'id').split('?', 1)[0] ?? '';
  const stack = (error.stack ?? '').split('\n').slice(1, 8).join('\n');
  return `${error.name} at ${place}\nversion ${__APP_VERSION__}\n${stack}`;
}
