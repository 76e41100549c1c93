import { useEffect, useRef } from 'react';
import type { HeldWork } from '#core/held.ts';
import { holdOnLeaving } from './exitBelt.ts';
import { keepForPerson } from './keepForPerson.ts';
import { writesEnded } from './write.ts';

/**
 * Holds what a form has not saved when its page goes away. `hold` is asked then, and may change from render to render;
 * `flush` sends off what is waiting when the form goes, and must not change; what cannot be saved even then is kept for
 * the person to see.
 */
export function useHeld(hold: (address: string) => HeldWork | null, flush: () => Promise<void>): void {
  const latest = useRef(hold);
  useEffect(() => {
    latest.current = hold;
  });
  useEffect(() => {
    const address = location.hash;
    const stopHolding = holdOnLeaving(() => latest.current(address));
    const leave = async () => {
      await flush().catch(() => undefined);
      // What was sent off before is still on its way: only what comes back from it unsaved is for the person.
      await writesEnded();
      const left = latest.current(address);
      if (left !== null) await keepForPerson(left);
      stopHolding();
    };
    return () => void leave();
  }, [flush]);
}
