import { DOCUMENT, DestroyRef, inject } from '@angular/core';

/** Does something again and again while the page can be seen, and at once when it is seen again. Call it where `inject` works. */
export function whileVisible(everyMs: number, refresh: () => void): void {
  const document = inject(DOCUMENT);
  const now = () => {
    if (document.visibilityState === 'visible') refresh();
  };
  const timer = setInterval(now, everyMs);
  document.addEventListener('visibilitychange', now);
  inject(DestroyRef).onDestroy(() => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', now);
  });
}
