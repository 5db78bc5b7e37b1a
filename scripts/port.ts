/** A port from the environment. Stops the program with one line when it is none. */
export function portOf(name: string, otherwise: number): number {
  const text = process.env[name];
  if (!text) return otherwise;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  console.error(`${name} must be a port number, not "${text}".`);
  process.exit(1);
}
