import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";
import { type RecordedAnswer, readAnswers } from "./read-answers";

/** An answer, and of what: method and path. */
export type TappedAnswer = RecordedAnswer & { of: string };

type Line = { asked: string[]; sent: Buffer[]; isOver: boolean };

/** Stands before a server, passes every byte on as it is, and keeps what the server sent. */
export class Tap {
  readonly #server: Server;
  readonly #lines = new Set<Line>();
  readonly #sockets = new Set<Socket>();

  private constructor(targetPort: number) {
    this.#server = createServer({ allowHalfOpen: true, noDelay: true }, (near) => {
      const far = connect({ port: targetPort, host: "127.0.0.1", allowHalfOpen: true });
      this.#record(near, far);
      this.#join(near, far);
      this.#join(far, near);
    });
  }

  static async start(port: number, targetPort: number): Promise<Tap> {
    const tap = new Tap(targetPort);
    tap.#server.listen(port);
    await once(tap.#server, "listening");
    return tap;
  }

  /** The answers that have ended since the last time. */
  take(): TappedAnswer[] {
    return [...this.#lines].flatMap((line) => {
      const { answers, rest } = readAnswers(Buffer.concat(line.sent), line.isOver);
      line.sent = [rest];
      if (line.isOver) this.#lines.delete(line);
      return answers.map((answer) => {
        const isFinal = answer.status === 0 || answer.status >= 200;
        return { ...answer, of: (isFinal ? line.asked.shift() : line.asked[0]) ?? "?" };
      });
    });
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, "close");
  }

  #record(near: Socket, far: Socket): void {
    const line: Line = { asked: [], sent: [], isOver: false };
    this.#lines.add(line);
    near.on("data", (chunk: Buffer) => {
      // A request's head begins a chunk. The query is left out: it may be what is sought.
      const asked = /^[A-Z]+ [^ ?\r\n]*/.exec(chunk.toString("latin1", 0, 300))?.[0];
      if (asked) line.asked.push(asked);
    });
    far.on("data", (chunk: Buffer) => line.sent.push(chunk));
    far.on("close", () => {
      line.isOver = true;
    });
  }

  #join(from: Socket, to: Socket): void {
    this.#sockets.add(from);
    from.on("data", (chunk: Buffer) => {
      if (!to.writable) return;
      if (!to.write(chunk)) from.pause();
    });
    to.on("drain", () => from.resume());
    from.on("end", () => to.end());
    from.on("error", () => to.resetAndDestroy());
    from.on("close", () => {
      this.#sockets.delete(from);
      to.destroySoon();
    });
  }
}
