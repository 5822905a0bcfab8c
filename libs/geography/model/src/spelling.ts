const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * The same word however it is typed: letter case, spaces, kinds of apostrophe, and where the tone mark stands (`Hòa`, `Hoà`) do not matter;
 * every other mark does.
 */
export function spelling(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[’‘ʼ`´]/g, "'")
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word.replace(tones, '') + (word.match(tones) ?? []).join(''))
    .join(' ');
}

export const sameSpelling = (left: string, right: string): boolean => spelling(left) === spelling(right);
