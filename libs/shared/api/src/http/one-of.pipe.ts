import type { PipeTransform } from '@nestjs/common';
import { NotFound } from '../errors';

/** The part of the path must be one of these words; any other is an address that does not exist. */
export function OneOf<Word extends string>(words: readonly Word[]): PipeTransform<string, Word> {
  return {
    transform(text) {
      const word = words.find((known) => known === text);
      if (!word) throw new NotFound();
      return word;
    },
  };
}
