/** What stands on a page, as the browser sees it. */
export interface Seen {
  readonly title: string;
  /** Every text that is shown or read aloud, with where it stands. */
  readonly texts: readonly string[];
  /** What does not fit, and how. */
  readonly misfits: readonly { readonly kind: string; readonly text: string }[];
  /** What says that something could not be shown. */
  readonly problems: readonly string[];
  /** Where its links lead. */
  readonly links: readonly string[];
  /** What kinds of elements there are. */
  readonly kinds: readonly string[];
}

/** Runs in the page, so it knows nothing but the page. */
export function seenOnPage(): Seen {
  const width = document.documentElement.clientWidth;
  const styles = new Map<Element, CSSStyleDeclaration>();
  const styleOf = (one: Element) => {
    const style = styles.get(one) ?? getComputedStyle(one);
    styles.set(one, style);
    return style;
  };
  const isShown = (one: Element) => one.checkVisibility({ visibilityProperty: true });
  const said = (one: Element) => (one.getAttribute('aria-label') ?? one.textContent).trim().replaceAll(/\s+/g, ' ').slice(0, 90);
  const label = (one: Element) =>
    `<${one.tagName.toLowerCase()}${one.classList.length > 0 ? `.${[...one.classList].join('.')}` : ''}> ${said(one)}`;
  const scrolls = (one: Element) => ['auto', 'scroll'].includes(styleOf(one).overflowX);
  const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
  const isForEarsOnly = (one: Element) => styleOf(one).clipPath !== 'none' && one.clientWidth <= 1;
  const holdsItsText = new Set(['TD', 'TH', 'BUTTON', 'LABEL', 'LI']);
  const misfits: { kind: string; text: string }[] = [];
  const misfit = (kind: string, one: Element) => misfits.push({ kind, text: label(one) });

  /** How a text is cut by what stands around it; nothing where it can be read whole, or scrolled to. */
  const cutOf = (from: Element, { left, right, top, bottom }: DOMRect): string | undefined => {
    for (let around: Element | null = from; around && around !== document.body; around = around.parentElement) {
      const style = styleOf(around);
      if (isForEarsOnly(around)) return undefined;
      if (scrolls(around)) return undefined;
      if (around instanceof SVGElement && around.tagName !== 'svg') continue;
      const box = around.getBoundingClientRect();
      if (hides(style.overflowX) && (right > box.right + 2 || left < box.left - 2))
        return style.textOverflow === 'ellipsis' ? undefined : 'text cut';
      if (hides(style.overflowY) && style.webkitLineClamp === 'none' && top < box.bottom - 3 && bottom > box.bottom + 4)
        return 'text cut below';
      if (holdsItsText.has(around.tagName) && style.display !== 'inline' && (right > box.right + 2 || left < box.left - 2))
        return 'text beyond its box';
      if (style.position === 'fixed') return undefined;
    }
    return right > width + 1 || left < -1 ? 'text beyond the screen' : undefined;
  };

  const texts: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement!;
    const text = node.nodeValue!.trim();
    if (text === '' || parent.closest('script, style, noscript, code, option, [hidden]') || !isShown(parent)) continue;
    texts.push(text);
    range.selectNodeContents(node);
    const cut = cutOf(parent, range.getBoundingClientRect());
    if (cut) misfit(cut, parent);
  }
  for (const one of document.querySelectorAll('[aria-label], [title], [placeholder], [alt], option')) {
    if (!isShown(one) && one.tagName !== 'OPTION') continue;
    texts.push(...['aria-label', 'title', 'placeholder', 'alt'].map((name) => one.getAttribute(name) ?? ''));
    if (one.tagName === 'OPTION') texts.push(one.textContent.trim());
  }

  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth)
    misfits.push({ kind: 'page wider than the screen', text: `${root.scrollWidth} > ${root.clientWidth} px` });
  const canBeReached = 'a[href], button, input, select, textarea, summary, [tabindex]';
  for (const one of document.querySelectorAll<HTMLElement>('body *')) {
    if (!scrolls(one) || one.scrollWidth <= one.clientWidth + 1 || one.clientWidth <= 1 || !isShown(one)) continue;
    if (matchMedia('print').matches) misfit('scrolls', one);
    else if (one.tabIndex < 0 && !one.querySelector(canBeReached)) misfit('scrolls sideways, not by keyboard', one);
    if (width > 1000 && one.querySelector('table')) misfit('table wider than the screen', one);
  }
  for (const one of document.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, [role=button]')) {
    if (!isShown(one)) continue;
    const { left, right, width: own } = one.getBoundingClientRect();
    let frame: Element | null = one.parentElement;
    while (frame && !scrolls(frame)) frame = frame.parentElement;
    if (own > 1 && !frame && (right > width + 1 || left < -1)) misfit('control beyond the screen', one);
  }
  for (const one of document.querySelectorAll('main a:not([href])'))
    if (isShown(one) && !(one instanceof SVGElement)) misfit('link to nowhere', one);

  const problems = [...document.querySelectorAll('rq-load-problem, rq-unopened-page [role=alert]')].filter(isShown).map(said);
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(isShown).map(({ href }) => href);
  const kindOf = ({ tagName, role, classList }: Element) => [tagName, role, ...classList].join('.');
  const kinds = [...new Set([...document.querySelectorAll('body *')].filter(isShown).map(kindOf))];
  return {
    title: document.querySelector('main h1')?.textContent.trim() ?? '',
    texts: [...new Set(texts)],
    misfits,
    problems,
    links,
    kinds,
  };
}
