import { useEffect } from 'react';

/**
 * Calls `flush` when the person leaves: another tab or program in front, another page, the page closed. Also on the
 * event `save-again`, with which a person tries a failed save once more. `flush` must not change from render to render.
 */
export function useLeaving(flush: () => Promise<void>): void {
  useEffect(() => {
    const leave = () => void flush();
    const hide = () => {
      if (document.visibilityState === 'hidden') leave();
    };
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('pagehide', leave);
    window.addEventListener('save-again', leave);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('save-again', leave);
      leave();
    };
  }, [flush]);
}
