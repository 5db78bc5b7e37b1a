/** Quoted texts are passed over whole; what is left of digits is a number. */
const TEXT_OR_NUMBER = /"(?:\\.|[^"\\])*"|-?\d[\d.eE+-]*/g;

/**
 * A number in a JSON text that would be another one once it is read, such as an id of nineteen digits: here, as in most
 * of what reads JSON, a number has room for some sixteen.
 */
export function inexactNumber(json: string): string | undefined {
  for (const [found] of json.matchAll(TEXT_OR_NUMBER))
    if (!found.startsWith('"') && digitsOf(found) !== digitsOf(String(Number(found)))) return found;
  return undefined;
}

/** The digits that count and where the point stands: the same for 1, 1.0 and 10e-1. */
function digitsOf(number: string): string {
  const [, sign = "", whole = "", part = "", exponent = "0"] =
    /^(-?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(number) ?? [];
  const digits = `${whole}${part}`.replace(/^0+/, "");
  const significant = digits.replace(/0+$/, "");
  if (significant === "") return "0";
  const power = Number(exponent) - part.length + (digits.length - significant.length);
  return `${sign}${significant}e${power}`;
}
