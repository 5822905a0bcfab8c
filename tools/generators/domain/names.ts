/** How a domain is called, beside its name. */
export interface Words {
  /** One of what the domain is about, where it is not the name without its last s: `--noun person`. */
  readonly noun?: string;
  /** The noun in Vietnamese: `--vi "thông báo"`. */
  readonly vi?: string;
  /** One and several of them in English: `--en notice/notices`. */
  readonly en?: string;
}

/** What the placeholders of the templates stand for, by their names between double underscores. */
export type Names = Readonly<Record<string, string>>;

const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const pascal = (name: string) => name.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
const camel = (name: string) => pascal(name).replace(/^\w/, (letter) => letter.toLowerCase());
const capital = (words: string) => words.replace(/^./u, (letter) => letter.toUpperCase());
const singular = (name: string) => name.replace(/ies$/, 'y').replace(/([^s])s$/, '$1');

/**
 * The names of a domain and of its noun in every place where they are written.
 * @param time of its first step, 13 digits
 * @throws when a name is not lower-case words joined by hyphens
 */
export function namesOf(domain: string, { noun = singular(domain), vi, en }: Words, time: number): Names {
  for (const name of [domain, noun])
    if (!kebab.test(name)) throw new Error(`«${name}»: domains and their nouns are named in lower-case words joined by hyphens`);
  const [one = '', several = ''] = en?.split('/') ?? [noun.replaceAll('-', ' '), domain.replaceAll('-', ' ')];
  const own = vi ?? one;
  for (const words of [own, one, several])
    if (!/^[\p{L}\p{N}][\p{L}\p{N} -]*$/u.test(words)) throw new Error(`«${words}»: a noun in words, as it stands within a sentence`);
  return {
    ...{ noun, nouns: domain, Noun: pascal(noun), Nouns: pascal(domain), nounVar: camel(noun), nounsVar: camel(domain) },
    ...{ schema: domain.replaceAll('-', '_'), table: noun.replaceAll('-', '_'), time: String(time) },
    ...{ vi: own, Vi: capital(own), en: one, En: capital(one), ens: several, Ens: capital(several) },
    aEn: `${/^[aeiou]/.test(one) ? 'an' : 'a'} ${one}`,
  };
}

/** A text of a template, or the name of its file. @throws where it has a placeholder that nothing stands for */
export function filled(text: string, names: Names): string {
  return text.replace(/__([a-zA-Z]+?)__/g, (whole, key: string) => {
    if (!(key in names)) throw new Error(`${whole}: no such placeholder`);
    return names[key]!;
  });
}
