/** What must not be seen, and how a report calls it: it never shows the text. */
export type Secret = { kind: string; text: string };

export type Leak = { secret: Secret; form: string };

type Form = { secret: Secret; name: string; bytes: Buffer };

const shortestPiece = 16;
const gramLength = 8;
/** Whatever piece of 16 bytes stands in a text, one of its grams begins at a multiple of this. */
const stride = shortestPiece - gramLength + 1;

/** Finds many secrets in one pass: as they are, in any usual encoding, and each piece of 16 characters. */
export class LeakIndex {
  readonly #forms: Form[] = [];
  readonly #known = new Set<string>();
  /** Where in which form each run of eight bytes stands: pairs of a form's number and an offset. */
  readonly #grams = new Map<string, number[]>();
  /** Says quickly of nearly all runs that they are in no form: one bit for each of 2^24 hashes. */
  readonly #mayHold = new Uint8Array(1 << 21);

  /** Whether it was new. @throws when the secret is too short to be told from chance */
  add(secret: Secret): boolean {
    if (this.#known.has(secret.text)) return false;
    this.#known.add(secret.text);
    const own = ownPart(secret.text);
    if (own.length < shortestPiece) throw new Error(`a ${secret.kind} of ${own.length} characters`);
    for (const [name, text] of formsOf(own)) {
      const bytes = Buffer.from(text);
      const form = this.#forms.push({ secret, name, bytes }) - 1;
      for (let at = 0; at + gramLength <= bytes.length; at++) this.#addGram(bytes, at, form);
    }
    return true;
  }

  find(haystack: Buffer): Leak[] {
    const found = new Set<Form>();
    for (let at = 0; at + gramLength <= haystack.length; at += stride) {
      const bit = bitOf(haystack, at);
      if (((this.#mayHold[bit >>> 3] ?? 0) & (1 << (bit & 7))) === 0) continue;
      const places = this.#grams.get(haystack.toString("latin1", at, at + gramLength)) ?? [];
      for (let each = 0; each < places.length; each += 2) {
        const form = this.#forms[places[each] ?? -1];
        if (form && commonRun(haystack, at, form.bytes, places[each + 1] ?? 0) >= shortestPiece)
          found.add(form);
      }
    }
    return [...found].map(({ secret, name }) => ({ secret, form: name }));
  }

  #addGram(bytes: Buffer, at: number, form: number): void {
    const bit = bitOf(bytes, at);
    this.#mayHold[bit >>> 3] = (this.#mayHold[bit >>> 3] ?? 0) | (1 << (bit & 7));
    const gram = bytes.toString("latin1", at, at + gramLength);
    const places = this.#grams.get(gram);
    if (places) places.push(form, at);
    else this.#grams.set(gram, [form, at]);
  }
}

/** The part that no other text has, with four characters before it: what all of a kind begin with is no secret. */
function ownPart(text: string): string {
  const random = /[0-9a-f]{16,}$/.exec(text)?.index;
  if (random !== undefined) return text.slice(Math.max(0, random - 4));
  // Of a signed token, that is the signature.
  return /^eyJ/.test(text) ? text.slice(text.lastIndexOf(".") + 1) : text;
}

/** Names and texts; an encoding that changes nothing is not one more. */
function formsOf(text: string): [string, string][] {
  const bytes = Buffer.from(text);
  const forms: [string, string][] = [
    ["as it is", text],
    ["as JSON", JSON.stringify(text).slice(1, -1)],
    ["percent-encoded", encodeURIComponent(text)],
    ["in HTML", text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)],
    ["in hex", bytes.toString("hex")],
    ["in capital hex", bytes.toString("hex").toUpperCase()],
    ["backwards", [...text].reverse().join("")],
  ];
  for (const before of [0, 1, 2]) {
    const base64 = base64After(before, bytes);
    forms.push(["in base64", base64]);
    forms.push(["in base64url", base64.replaceAll("+", "-").replaceAll("/", "_")]);
  }
  const texts = forms.map(([, form]) => form);
  return forms.filter(([, form], at) => texts.indexOf(form) === at);
}

/** Base64 depends on where in a group of three the text begins; characters that it shares with neighbours are left out. */
function base64After(before: number, bytes: Buffer): string {
  const all = Buffer.concat([Buffer.alloc(before), bytes]);
  return all
    .toString("base64")
    .slice(Math.ceil((before * 4) / 3), Math.floor((all.length * 4) / 3));
}

function bitOf(bytes: Buffer, at: number): number {
  const mixed =
    Math.imul(bytes.readInt32LE(at), 0x9e3779b1) ^ Math.imul(bytes.readInt32LE(at + 4), 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & 0xffffff;
}

/** How many bytes around the two places are the same. */
function commonRun(left: Buffer, leftAt: number, right: Buffer, rightAt: number): number {
  let before = 0;
  while (
    before < Math.min(leftAt, rightAt) &&
    left[leftAt - before - 1] === right[rightAt - before - 1]
  )
    before++;
  let after = 0;
  const most = Math.min(left.length - leftAt, right.length - rightAt);
  while (after < most && left[leftAt + after] === right[rightAt + after]) after++;
  return before + after;
}
