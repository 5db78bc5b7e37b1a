import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

export type Fault = "none" | "refuse" | "blackhole" | { latencyMs: number };

/** Stands between two programs and does to their connection what networks do. */
export class TcpProxy {
  fault: Fault = "none";
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  /** What fell into the black hole: as TCP sends it again, it arrives when the way is free. */
  readonly #held: (() => void)[] = [];

  private constructor(targetPort: number) {
    this.#server = createServer((near) => {
      this.#keep(near);
      if (this.fault === "refuse") return near.resetAndDestroy();
      const far = this.#keep(connect(targetPort, "127.0.0.1"));
      this.#join(near, far);
      this.#join(far, near);
    });
  }

  static async start(targetPort: number): Promise<TcpProxy> {
    const proxy = new TcpProxy(targetPort);
    proxy.#server.listen(0, "127.0.0.1");
    await once(proxy.#server, "listening");
    return proxy;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** From now on, for connections that are open too. */
  set(fault: Fault): void {
    this.fault = fault;
    if (fault === "refuse") for (const socket of this.#sockets) socket.resetAndDestroy();
    if (fault !== "blackhole") for (const flush of this.#held.splice(0)) flush();
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, "close");
  }

  #keep(socket: Socket): Socket {
    this.#sockets.add(socket);
    socket.on("close", () => this.#sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    return socket;
  }

  #join(from: Socket, to: Socket): void {
    from.on("data", (chunk) => {
      const write = () => {
        if (to.writable) to.write(chunk);
      };
      if (this.fault === "blackhole") this.#held.push(write);
      else if (typeof this.fault === "object") setTimeout(write, this.fault.latencyMs);
      else write();
    });
    from.on("close", () => to.destroy());
  }
}
