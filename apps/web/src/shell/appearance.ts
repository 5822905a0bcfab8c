import { DOCUMENT, Service, effect, inject, signal } from '@angular/core';

export const looks = ['system', 'light', 'dark'] as const;
export type Look = (typeof looks)[number];

const storageKey = 'rq.appearance';

/** Light or dark: as the device says, or as chosen by hand and kept on the device. */
@Service()
export class Appearance {
  private readonly page = inject(DOCUMENT).documentElement;
  private readonly chosen = signal<Look>(looks.find((look) => look === localStorage.getItem(storageKey)) ?? 'system');
  readonly look = this.chosen.asReadonly();

  constructor() {
    effect(() => {
      const look = this.chosen();
      if (look === 'system') delete this.page.dataset['theme'];
      else this.page.dataset['theme'] = look;
    });
  }

  choose(look: Look): void {
    localStorage.setItem(storageKey, look);
    this.chosen.set(look);
  }
}
