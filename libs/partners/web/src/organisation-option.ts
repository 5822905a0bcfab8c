import { squeeze } from '@ra-quan/geography/model';

/** An organisation as it can be chosen. */
export interface OrganisationOption {
  readonly id: number;
  readonly name: string;
  readonly nameEn?: string | null;
  readonly code?: string;
}

/** Those of which the name, in either language, or the code holds what was typed, without marks. */
export function found<Option extends OrganisationOption>(options: readonly Option[], typed: string): readonly Option[] {
  const text = squeeze(typed);
  return text === '' ? options : options.filter(({ name, nameEn, code }) => squeeze([name, nameEn, code].join(' ')).includes(text));
}
