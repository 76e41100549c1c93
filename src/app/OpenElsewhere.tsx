import { Button } from '#components/Button.tsx';
import { Inset } from '#components/Inset.tsx';
import { useOtherTabs } from '#storage/otherTabs.ts';

/** Says that the assessment is open in another tab too. Both can work; only one that is asleep can be passed by. */
export function OpenElsewhere({ assessmentId }: { assessmentId: string }) {
  const { open, asleep, takeOver } = useOtherTabs(assessmentId);
  return (
    <div role="status" className="on-screen">
      {open.length > 0 && (
        <div className="page-notice">
          {asleep.length === 0 ? (
            <Inset>
              <p>
                This assessment is also open in another tab. You can work in both: what you save in one shows
                in the other.
              </p>
            </Inset>
          ) : (
            <Inset title="This assessment is also open in another tab, which does not answer">
              <p>
                The browser may have put it to sleep. You can work here. If you take over, that tab saves
                nothing more until you reload it.
              </p>
              <Button
                variant="secondary"
                small
                onClick={() => {
                  // If it cannot be saved, the page says so and the offer stays.
                  void takeOver().catch(() => undefined);
                }}
              >
                Take over
              </Button>
            </Inset>
          )}
        </div>
      )}
    </div>
  );
}
