/**
 * What nobody can see: control, zero-width, filling and direction characters, tags and soft hyphens. Two names that differ by one of them look the same, and
 * a reason of nothing else says nothing.
 */
const unseen = /\p{Default_Ignorable_Code_Point}|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\u2800\ufff9-\ufffb]/u;

/** What is no character: halves of one, what stands for bytes that were none, and places where none will ever be. */
const broken = /[\p{Cs}\ufffd]|\p{Noncharacter_Code_Point}/u;

/** A text as it is stored, trimmed and in NFC, so that equal names are equal. */
export const tidied = (text: string): string => text.normalize('NFC').trim();

const isSeen = (character: string) => !(unseen.test(character) || broken.test(character));

/** Characters that no text may hold, wherever it comes from; empty where it is clean. */
export const unseenIn = (text: string): readonly string[] => (isSeen(text) ? [] : [...text].filter((character) => !isSeen(character)));

/** The text without what nobody can see, for a sentence about it. */
export const seenOf = (text: string): string => (isSeen(text) ? text : [...text].filter(isSeen).join(''));

/** A Vietnamese name of a unit inside a sentence begins small: phường Ba Đình, tỉnh Đồng Nai. */
export const inSentence = (name: string): string =>
  name.replace(/^(Phường|Xã|Đặc khu|Thị trấn|Thị xã|Quận|Huyện|Tỉnh|Thành phố)(?= )/, (kind) => kind.toLowerCase());
