const maxLength = 64 * 1024;

/**
 * An icon that is SVG text, to be served as a file of its own: `<img>` runs nothing in it, and its own policy runs nothing
 * when it is opened. Undefined for anything else: an address is never fetched, neither by us nor by the browser.
 */
export function safeSvg(icon: string | undefined): string | undefined {
  if (icon === undefined || icon.length > maxLength) return undefined;
  const text = icon.trim();
  const isSvg = /^(<\?xml[^>]*>\s*)?(<!--(?:(?!-->)[\s\S])*-->\s*)*<svg[\s>]/i.test(text);
  // Entities can make a small text huge.
  return isSvg && !/<!(DOCTYPE|ENTITY)/i.test(text) ? withNamespace(text) : undefined;
}

/** As part of a page SVG needs no namespace; as a file it is nothing without. */
function withNamespace(text: string): string {
  const [tag = ""] = /<svg[^>]*>/i.exec(text) ?? [];
  if (/\sxmlns\s*=/i.test(tag)) return text;
  return text.replace(/<svg/i, '<svg xmlns="http://www.w3.org/2000/svg"');
}
