/** A section of the manual, and the pages it is about (`/results/review/:id`). */
export interface Section {
  readonly title: string;
  readonly pages: readonly string[];
  /** Markdown. */
  readonly text: string;
}

const heading = /^## (.+)$/m;
const page = /^<!-- page: (\S+) -->\n/gm;

/** The sections of a manual written page by page, in their order. */
export function sectionsOf(manual: string): readonly Section[] {
  return manual
    .split(/^(?=## )/m)
    .filter((part) => heading.test(part))
    .map((part) => ({
      title: heading.exec(part)![1]!,
      pages: [...part.matchAll(page)].map(([, pattern]) => pattern!),
      text: part.replace(heading, '').replace(page, '').trim(),
    }));
}

/** The section about an address; that of the nearest page above it where it has none of its own. */
export function sectionAbout(sections: readonly Section[], address: string): Section | undefined {
  const path = address.split(/[?#]/)[0]!;
  const parts = path.split('/').filter(Boolean);
  for (let count = parts.length; count >= 0; count--) {
    const found = mostExact(sections, parts.slice(0, count));
    if (found) return found;
  }
  return undefined;
}

/** `/campaigns/new` is not `/campaigns/:id`, where both are told of. */
function mostExact(sections: readonly Section[], parts: readonly string[]): Section | undefined {
  const fitting = sections.flatMap((section) =>
    section.pages.filter((pattern) => fits(pattern, parts)).map((pattern) => ({ section, pattern })),
  );
  return fitting.sort((one, other) => open(one.pattern) - open(other.pattern))[0]?.section;
}

const open = (pattern: string) => pattern.split(':').length;

function fits(pattern: string, parts: readonly string[]): boolean {
  if (!pattern.startsWith('/')) return false;
  const wanted = pattern.split('/').filter(Boolean);
  return wanted.length === parts.length && wanted.every((part, index) => part.startsWith(':') || part === parts[index]);
}
