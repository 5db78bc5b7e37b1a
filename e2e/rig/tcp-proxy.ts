import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

export type Fault = "none" | "refuse" | "blackhole" | { latencyMs: number };

/** Stands between two programs and does to their connection what networks do. */
export class TcpProxy {
  fault: Fault = "none";
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

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
      if (this.fault === "blackhole") return;
      const latencyMs = typeof this.fault === "object" ? this.fault.latencyMs : 0;
      if (latencyMs === 0) to.write(chunk);
      else setTimeout(() => to.writable && to.write(chunk), latencyMs);
    });
    from.on("close", () => to.destroy());
  }
}
