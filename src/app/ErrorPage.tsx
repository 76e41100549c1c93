import { Component, useState, type ReactNode } from 'react';
import { Button } from '#components/Button.tsx';
import { ButtonGroup } from '#components/ButtonGroup.tsx';
import { ButtonLink } from '#components/ButtonLink.tsx';
import { Page } from '#components/Page.tsx';
import { href } from '#state/paths.ts';
import { Said } from './Said.tsx';
import { useCopy } from './saveCopy.ts';

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
  const copy = useCopy();
  const [said, setSaid] = useState('');
  const assessmentId = /^#\/a\/([^/?]+)\//.exec(location.hash)?.[1];
  const copyDetails = async () => {
    try {
      await navigator.clipboard.writeText(technicalDetails(error));
      setSaid('The technical details were copied.');
    } catch {
      setSaid('The browser does not allow copying here.');
    }
  };
  return (
    <Page title="Sorry, there is a problem with this page" error>
      <p>Your saved work is still on this device.</p>
      <ButtonGroup>
        {/* A part of the tool that did not load is not asked for again by itself. */}
        <Button onClick={isMissingPart(error) ? () => location.reload() : onRetry}>Try again</Button>
        {assessmentId !== undefined && (
          <ButtonLink variant="secondary" href={href('tasks', { assessmentId })}>
            Go to the task list
          </ButtonLink>
        )}
        <ButtonLink variant="secondary" href={href('home')}>
          Go to your assessments
        </ButtonLink>
      </ButtonGroup>
      <ButtonGroup>
        <Button variant="secondary" onClick={() => void copy.save()}>
          Download a copy of your work
        </Button>
        <Button variant="secondary" onClick={() => void copyDetails()}>
          Copy technical details
        </Button>
      </ButtonGroup>
      <Said>{said}</Said>
      <Said>{copy.said}</Said>
    </Page>
  );
}

/** Browsers have no common name for a module that could not be fetched, only these words. */
function isMissingPart({ message }: Error): boolean {
  return /dynamically imported module|importing a module script|preload CSS/i.test(message);
}

/** Where and what failed, without the address's ids and without anything a person typed. */
function technicalDetails(error: Error): string {
  const place = location.hash.split('?', 1)[0]?.replace(/^(#\/(a|org|matrices)\/)[^/]+/, '$1id') ?? '';
  // The first line of a stack is the message, which may quote what a person typed.
  const stack = (error.stack ?? '').split('\n').filter((line) => /^\s*at |@/.test(line));
  return [`${error.name} at ${place}`, `version ${__APP_VERSION__}`, ...stack.slice(0, 8)].join('\n');
}
