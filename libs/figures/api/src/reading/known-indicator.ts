import { indicators } from '@ra-quan/figures/model';
import { NotFound } from '@ra-quan/shared/api';

/** @throws NotFound when there is no such indicator */
export function requireIndicator(id: number): void {
  if (!indicators.some((indicator) => indicator.id === id)) throw new NotFound();
}
