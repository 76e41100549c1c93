/** States and generated parts, which no element of a document at rest matches. */
const pseudo = /::?[a-z-]+(\([^()]*\))?/gi;

/**
 * The rules of the style sheets that any element of `page` can meet, in their order, as text. Rules for a dark screen
 * are left out: a document is on white.
 */
export function stylesFor(page: Document, sheets: Iterable<CSSStyleSheet>): string {
  return [...sheets]
    .flatMap((sheet) => rulesOf(sheet))
    .flatMap((rule) => kept(rule, page))
    .join('\n');
}

/** A sheet of another origin, which a browser extension may have added, is not readable and not ours. */
function rulesOf(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    return [];
  }
}

function kept(rule: CSSRule, page: Document): string[] {
  if (rule instanceof CSSStyleRule) return isMet(rule.selectorText, page) ? [rule.cssText] : [];
  if (rule instanceof CSSImportRule) {
    return rule.styleSheet === null ? [] : rulesOf(rule.styleSheet).flatMap((one) => kept(one, page));
  }
  if (rule instanceof CSSMediaRule) {
    if (/prefers-color-scheme:\s*dark/.test(rule.conditionText)) return [];
    const inside = [...rule.cssRules].flatMap((one) => kept(one, page));
    return inside.length === 0 ? [] : [`@media ${rule.conditionText} {\n${inside.join('\n')}\n}`];
  }
  if (rule instanceof CSSPageRule) return [rule.cssText];
  if (rule instanceof CSSSupportsRule) return [rule.cssText];
  return [];
}

function isMet(selectors: string, page: Document): boolean {
  // `:root` names an element, the others only states of one.
  const plain = selectors.replace(/:root/g, 'html').replace(pseudo, '');
  return plain.split(',').some((selector) => {
    const trimmed = selector.trim().replace(/[>+~]\s*$/, '');
    if (trimmed === '') return true;
    try {
      return page.querySelector(trimmed) !== null;
    } catch {
      return true;
    }
  });
}
