import { DestroyRef, type Signal, inject, signal } from '@angular/core';

/** Whether the screen is a phone's; the same width as in the styles of the shell. */
export function narrowScreen(): Signal<boolean> {
  const query = matchMedia('(max-width: 720px)');
  const narrow = signal(query.matches);
  const listen = () => narrow.set(query.matches);
  query.addEventListener('change', listen);
  inject(DestroyRef).onDestroy(() => query.removeEventListener('change', listen));
  return narrow.asReadonly();
}
