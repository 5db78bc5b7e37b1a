import { readFileSync } from "node:fs";

// Loaded before a server (`node --import`): its clock is ahead by as many milliseconds as the file says. Nothing of the
// server knows of it, so that what it does after ten minutes can be seen without waiting for them.
const file = process.env.CLOCK_SHIFT_FILE;
const RealDate = Date;
let shift = 0;
let readAt = Number.NEGATIVE_INFINITY;

function now() {
  const uptime = performance.now();
  if (file !== undefined && uptime - readAt > 20) {
    readAt = uptime;
    try {
      shift = Number(readFileSync(file, "utf8")) || 0;
    } catch {
      shift = 0;
    }
  }
  return RealDate.now() + shift;
}

globalThis.Date = class extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(now());
    else super(...parts);
  }

  static now() {
    return now();
  }

  // Next copies what a Date has of its own, not what it inherits.
  static parse = RealDate.parse;
  static UTC = RealDate.UTC;
};
