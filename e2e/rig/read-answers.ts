/** An HTTP answer as it came over the wire, without its framing; what was cut off is as far as it came. */
export type RecordedAnswer = { status: number; head: string; body: Buffer };

const headEnd = "\r\n\r\n";

/**
 * The answers in what a server sent over one connection, and the bytes that are not a whole one yet. Once the connection
 * `isOver`, all that is left is the last one.
 */
export function readAnswers(
  bytes: Buffer,
  isOver: boolean,
): { answers: RecordedAnswer[]; rest: Buffer } {
  const answers: RecordedAnswer[] = [];
  let at = 0;
  while (at < bytes.length) {
    const answer = readAnswer(bytes.subarray(at), isOver);
    if (!answer) break;
    answers.push(answer);
    at += answer.length;
  }
  return { answers, rest: Buffer.from(bytes.subarray(at)) };
}

function readAnswer(
  bytes: Buffer,
  isOver: boolean,
): (RecordedAnswer & { length: number }) | undefined {
  const end = bytes.indexOf(headEnd);
  if (end < 0) {
    return isOver ? { status: 0, head: "", body: bytes, length: bytes.length } : undefined;
  }
  const head = bytes.toString("latin1", 0, end);
  const status = Number(/^HTTP\/1\.\d (\d{3})/.exec(head)?.[1] ?? 0);
  const sent = bytes.subarray(end + headEnd.length);
  const framed = readBody(head, status, sent);
  if (framed) return { status, head, body: framed.body, length: end + 4 + framed.length };
  return isOver
    ? { status, head, body: readChunks(head, sent).body, length: bytes.length }
    : undefined;
}

function readBody(
  head: string,
  status: number,
  sent: Buffer,
): { body: Buffer; length: number } | undefined {
  const none = { body: Buffer.alloc(0), length: 0 };
  if (status < 200 || status === 204 || status === 304) return none;
  if (isChunked(head)) {
    const { body, length, isWhole } = readChunks(head, sent);
    return isWhole ? { body, length } : undefined;
  }
  const length = headerOf(head, "content-length");
  // Neither is there: it ends with the connection.
  if (length === undefined || sent.length < Number(length)) return undefined;
  return { body: sent.subarray(0, Number(length)), length: Number(length) };
}

function readChunks(
  head: string,
  sent: Buffer,
): { body: Buffer; length: number; isWhole: boolean } {
  if (!isChunked(head)) return { body: sent, length: sent.length, isWhole: true };
  const chunks: Buffer[] = [];
  let at = 0;
  for (;;) {
    const lineEnd = sent.indexOf("\r\n", at);
    const size = Number.parseInt(sent.toString("latin1", at, Math.max(at, lineEnd)), 16);
    const start = lineEnd + 2;
    const isWhole = size === 0 && sent.length >= start + 2;
    if (lineEnd < 0 || !(size > 0) || sent.length < start + size + 2) {
      // Of a chunk that was cut off, what there is of it.
      if (lineEnd >= 0 && size > 0) chunks.push(sent.subarray(start));
      return { body: Buffer.concat(chunks), length: isWhole ? start + 2 : sent.length, isWhole };
    }
    chunks.push(sent.subarray(start, start + size));
    at = start + size + 2;
  }
}

export function headerOf(head: string, name: string): string | undefined {
  return new RegExp(`^${name}: *(.*?) *$`, "im").exec(head)?.[1];
}

function isChunked(head: string): boolean {
  return /chunked/i.test(headerOf(head, "transfer-encoding") ?? "");
}
