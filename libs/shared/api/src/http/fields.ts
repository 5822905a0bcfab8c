import { Transform } from 'class-transformer';
import { applyDecorators } from '@nestjs/common';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
  type ValidationOptions,
} from 'class-validator';
import { isDay } from '@ra-quan/shared/model';

const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

const isClean = (options?: ValidationOptions) =>
  ValidateBy({ name: 'cleanText', validator: { validate: (value) => typeof value !== 'string' || !control.test(value) } }, options);

const tidy = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.normalize('NFC').trim() : value));

/** A text of `least` to `most` characters; stored trimmed and in NFC, so that equal names are equal. */
export function Text(most: number, least = 1) {
  return applyDecorators(tidy, IsString(), MinLength(least), MaxLength(most), isClean());
}

/** A list of texts. */
export function TextList(mostItems: number, mostCharacters: number) {
  const tidyAll = Transform(({ value }: { value: unknown }) =>
    Array.isArray(value) ? value.map((item: unknown) => (typeof item === 'string' ? item.normalize('NFC').trim() : item)) : value,
  );
  return applyDecorators(
    tidyAll,
    IsArray(),
    ArrayMaxSize(mostItems),
    IsString({ each: true }),
    MinLength(1, { each: true }),
    MaxLength(mostCharacters, { each: true }),
    isClean({ each: true }),
  );
}

/** A day that exists, `yyyy-MM-dd`. */
export const IsDay = (options?: ValidationOptions) => ValidateBy({ name: 'isDay', validator: { validate: isDay } }, options);

/** A whole number of persons or things, zero or more. */
export function Count() {
  return applyDecorators(IsInt(), Min(0), Max(2_000_000_000));
}

/** The database identity of something. */
export function Id() {
  return applyDecorators(IsInt(), Min(1), Max(2_147_483_647));
}

/** An id in the query string, where everything is text. */
export function QueryId() {
  return applyDecorators(toNumber, Id());
}

const toNumber = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value,
);

/** A whole number in the query string. */
export function QueryInt(least: number, most: number) {
  return applyDecorators(toNumber, IsInt(), Min(least), Max(most));
}

/** The field may be `null`, but not left out. */
export const Nullable = () => ValidateIf((_, value) => value !== null);

/** The field may be left out; `null` is not the same as leaving it out. */
export const Optional = () => ValidateIf((_, value) => value !== undefined);

/** The field may be left out or `null`. */
export { IsOptional as OptionalOrNull };
