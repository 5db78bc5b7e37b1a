import { inexactNumber } from "./inexact-number";

/**
 * `JSON.parse` that refuses a number which would silently become another one.
 *
 * @throws SyntaxError that says what is wrong, in words for the person who wrote the text
 */
export function parseExactJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  const number = inexactNumber(text);
  if (number !== undefined) throw new SyntaxError(tooManyDigits(number));
  return value;
}

export const tooManyDigits = (number: string) =>
  `The number ${number} has too many digits to be kept: write it as a text, in quotes.`;
