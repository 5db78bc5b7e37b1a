const shapes: Record<string, string> = {
  disc: '<circle cx="16" cy="16" r="7"/>',
  ring: '<path fill-rule="evenodd" d="M16 7a9 9 0 1 1 0 18a9 9 0 1 1 0-18m0 4a5 5 0 1 0 0 10a5 5 0 1 0 0-10"/>',
  triangle: '<path d="M16 8l9 16H7z"/>',
  diamond: '<path d="M16 6l10 10-10 10L6 16z"/>',
  bars: '<path d="M8 16h4v8H8zM14 8h4v16h-4zM20 12h4v12h-4z"/>',
  plus: '<path d="M14 7h4v7h7v4h-7v7h-4v-7H7v-4h7z"/>',
  hexagon: '<path d="M16 6l9 5v10l-9 5-9-5V11z"/>',
  grid: '<path d="M8 8h7v7H8zM17 8h7v7h-7zM8 17h7v7H8zM17 17h7v7h-7z"/>',
  layers: '<path d="M16 7l10 5-10 5-10-5zM6 17l10 5 10-5v3l-10 5-10-5z"/>',
  arrow: '<path d="M8 14h9V8l8 8-8 8v-6H8z"/>',
  bubble: '<path d="M7 8h18v13H15l-5 5v-5H7z"/>',
  lens: '<path fill-rule="evenodd" d="M14 7a7 7 0 0 1 5.600 11.200l5 5-1.400 1.400-5-5A7 7 0 1 1 14 7m0 3a4 4 0 1 0 0 8a4 4 0 1 0 0-8"/>',
  cylinder:
    '<path d="M7 10c0-4 18-4 18 0v12c0 4-18 4-18 0zM9 13v2c3 2 11 2 14 0v-2c-3 2-11 2-14 0z"/>',
  envelope: '<path d="M7 9h18l-9 8zM7 12l9 8 9-8v11H7z"/>',
};

/** The name of a shape above, or a letter. */
export type Shape = string;

/** A simple mark as raw SVG text: a letter or a shape on the service's colour. Nobody's logo. */
export function mark(sign: Shape, color: string): string {
  const sketch =
    shapes[sign] ??
    `<text x="16" y="22" font-family="sans-serif" font-size="17" font-weight="700" text-anchor="middle">${sign}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="${color}"/><g fill="#fff">${sketch}</g></svg>`;
}
