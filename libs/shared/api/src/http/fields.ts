import { applyDecorators, type Type as Class } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';
import { isDay, isInstant, largestCount, tidied, unseenIn } from '@ra-quan/shared/model';

const isClean = (options?: ValidationOptions) => {
  const validate = (value: unknown) => typeof value !== 'string' || unseenIn(value).length === 0;
  return ValidateBy({ name: 'cleanText', validator: { validate } }, options);
};

const tidy = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? tidied(value) : value));

/** A field of a DTO: what the description of the API says of it, and the checks that hold it to that. */
function field(described: ApiPropertyOptions, ...checks: readonly PropertyDecorator[]) {
  return applyDecorators(ApiProperty(described), ...checks);
}

/** A text of `least` to `most` characters; stored trimmed and in NFC, so that equal names are equal. */
export function Text(most: number, least = 1) {
  const checks = [tidy, IsString(), MinLength(least), MaxLength(most), isClean()];
  return field({ type: 'string', minLength: least, maxLength: most }, ...checks);
}

/** A text as it was typed, for what must not be tidied. */
export function Verbatim(most: number) {
  return field({ type: 'string', maxLength: most }, IsString(), MaxLength(most), isClean());
}

/** A text of one form. */
export function Formed(pattern: RegExp) {
  return field({ type: 'string', pattern: pattern.source }, Matches(pattern));
}

/** A list of texts. */
export function TextList(mostItems: number, mostCharacters: number) {
  const tidyAll = Transform(({ value }: { value: unknown }) =>
    Array.isArray(value) ? value.map((item: unknown) => (typeof item === 'string' ? tidied(item) : item)) : value,
  );
  const items = { type: 'string', minLength: 1, maxLength: mostCharacters };
  return field(
    { type: 'array', items, maxItems: mostItems },
    tidyAll,
    IsArray(),
    ArrayMaxSize(mostItems),
    IsString({ each: true }),
    MinLength(1, { each: true }),
    MaxLength(mostCharacters, { each: true }),
    isClean({ each: true }),
  );
}

/** One of these words. */
export function Choice(words: readonly string[]) {
  return field({ type: 'string', enum: [...words] }, IsIn(words));
}

/** Yes or no. */
export const Flag = () => field({ type: 'boolean' }, IsBoolean());

const isDayText = (options?: ValidationOptions) => ValidateBy({ name: 'isDay', validator: { validate: isDay } }, options);

/** A day that exists, `yyyy-MM-dd`. */
export const IsDay = () => field({ type: 'string', format: 'date' }, isDayText());

const isMoment = (options?: ValidationOptions) => ValidateBy({ name: 'isMoment', validator: { validate: isInstant } }, options);

const isDayOrMoment = (options?: ValidationOptions) => {
  const validate = (value: unknown) => isDay(value) || isInstant(value);
  return ValidateBy({ name: 'isDayOrMoment', validator: { validate } }, options);
};

/** A calendar day, or a moment with its seconds and offset. */
export const DayOrMoment = () => field({ type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}(T.+)?$' }, isDayOrMoment());

/** A moment with its seconds and offset, in the one form of RFC 3339. */
export const Moment = () => field({ type: 'string', format: 'date-time' }, isMoment());

function whole(least: number, most: number, ...before: readonly PropertyDecorator[]) {
  return field({ type: 'integer', minimum: least, maximum: most }, ...before, IsInt(), Min(least), Max(most));
}

const largestId = 2_147_483_647;
const largestSmallId = 32_767;

/** A whole number of persons or things, zero or more. */
export const Count = () => whole(0, largestCount);

/** A whole number that may be negative. */
export const WholeNumber = () => whole(-largestCount, largestCount);

/** The database identity of something. */
export const Id = () => whole(1, largestId);

/** The number of something in a list that the product brings along, such as an indicator. */
export const SmallId = () => whole(1, largestSmallId);

/** The version that the writer saw; 0 for what was not there. */
export const Seen = () => whole(0, largestId);

/** A part of a whole, 0–1. */
export const Share = () => field({ type: 'number', minimum: 0, maximum: 1 }, IsNumber(), Min(0), Max(1));

const once = (keyOf: (item: unknown) => unknown, options?: ValidationOptions) => {
  const validate = (list: unknown) => !Array.isArray(list) || new Set(list.map(keyOf)).size === list.length;
  return ValidateBy({ name: 'once', validator: { validate } }, options);
};

/** Identities of several things, none of them twice. */
export function IdList(least: number, most: number) {
  return field(
    { type: 'array', items: { type: 'integer', minimum: 1, maximum: largestId }, minItems: least, maxItems: most, uniqueItems: true },
    once((id) => id),
    IsArray(),
    ArrayMinSize(least),
    ArrayMaxSize(most),
    IsInt({ each: true }),
    Min(1, { each: true }),
    Max(largestId, { each: true }),
  );
}

/**
 * Entries that have fields of their own.
 * @param key the fields that together say what an entry is about: nothing comes twice
 */
export function Entries<Entry extends object>(
  entry: Class<Entry>,
  least: number,
  most: number,
  key: readonly (keyof Entry & string)[] = [],
) {
  const keyOf = (item: unknown) => {
    const parts = key.map((name) => (item as Partial<Entry> | null)?.[name]);
    // What has no key yet is new, and like nothing else.
    return parts.includes(undefined) ? item : parts.join();
  };
  return field(
    { type: [entry], minItems: least, maxItems: most },
    ...(key.length > 0 ? [once(keyOf)] : []),
    IsArray(),
    ArrayMinSize(least),
    ArrayMaxSize(most),
    ValidateNested({ each: true }),
    Type(() => entry),
  );
}

/** A part with fields of its own. */
export function Part<Fields extends object>(part: Class<Fields>) {
  return field(
    { type: part },
    IsObject(),
    ValidateNested(),
    Type(() => part),
  );
}

const toNumber = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value,
);
const toBoolean = Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value));

/** An id in the query string, where everything is text. */
export const QueryId = () => whole(1, largestId, toNumber);

/** The number of an indicator in the query string. */
export const QuerySmallId = () => whole(1, largestSmallId, toNumber);

/** A whole number in the query string. */
export const QueryInt = (least: number, most: number) => whole(least, most, toNumber);

/** Yes or no in the query string. */
export const QueryFlag = () => field({ type: 'boolean' }, toBoolean, IsBoolean());

const toList = Transform(({ value }: { value: unknown }) =>
  value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : [value],
);

/** Texts of one form in the query string, each a parameter of its own and none of them twice. */
export function QueryList(pattern: RegExp, most: number) {
  const items = { type: 'string', pattern: pattern.source };
  return field(
    { type: 'array', items, maxItems: most, uniqueItems: true },
    toList,
    once((text) => text),
    IsArray(),
    ArrayMaxSize(most),
    Matches(pattern, { each: true }),
  );
}

/** The field may be `null`, but not left out. */
export const Nullable = () =>
  field(
    { nullable: true },
    ValidateIf((_, value) => value !== null),
  );

/** The field may be left out; `null` is not the same as leaving it out. */
export const Optional = () =>
  field(
    { required: false },
    ValidateIf((_, value) => value !== undefined),
  );

/** The field may be left out or `null`. */
export const OptionalOrNull = () => field({ required: false, nullable: true }, IsOptional());
