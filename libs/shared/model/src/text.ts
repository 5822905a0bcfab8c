/** What nobody can see: control, zero-width and direction characters. Two names that differ by one of them look the same. */
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/;

/** Halves of characters that stand outside the first 65,536. */
const halves = /\p{Cs}/u;

/** A text as it is stored, trimmed and in NFC, so that equal names are equal. */
export const tidied = (text: string): string => text.normalize('NFC').trim();

const isSeen = (character: string) => !(unseen.test(character) || halves.test(character));

/** Characters that no text may hold, wherever it comes from; empty where it is clean. */
export const unseenIn = (text: string): readonly string[] => (isSeen(text) ? [] : [...text].filter((character) => !isSeen(character)));

/** The text without what nobody can see, for a sentence about it. */
export const seenOf = (text: string): string => (isSeen(text) ? text : [...text].filter(isSeen).join(''));
