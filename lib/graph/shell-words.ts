/** Thrown by nobody: a command that a shell would not take either gives null. */
export type Words = string[] | null;

const ansiEscapes: Record<string, string> = {
  n: "\n",
  t: "\t",
  r: "\r",
  "\\": "\\",
  "'": "'",
  '"': '"',
  "0": "\0",
  a: "\x07",
  b: "\b",
  e: "\x1b",
  f: "\f",
  v: "\v",
};

/** Splits a command as a POSIX shell does, without expanding anything; null when a quote stays open. */
export function splitShellWords(command: string): Words {
  const words: string[] = [];
  let word: string | undefined;
  let at = 0;
  while (at < command.length) {
    const character = command[at] ?? "";
    const next = command[at + 1] ?? "";
    if (character === "\\") {
      if (next === "\r" && command[at + 2] === "\n") at += 3;
      else {
        if (next !== "\n") word = (word ?? "") + next;
        at += 2;
      }
    } else if (character === "$" && next === "'") {
      const quoted = readAnsi(command, at + 2);
      if (!quoted) return null;
      word = (word ?? "") + quoted.text;
      at = quoted.end;
    } else if (character === "'") {
      const end = command.indexOf("'", at + 1);
      if (end < 0) return null;
      word = (word ?? "") + command.slice(at + 1, end);
      at = end + 1;
    } else if (character === '"') {
      const quoted = readDouble(command, at + 1);
      if (!quoted) return null;
      word = (word ?? "") + quoted.text;
      at = quoted.end;
    } else if (/\s/.test(character)) {
      if (word !== undefined) words.push(word);
      word = undefined;
      at += 1;
    } else if (character === "#" && word === undefined) {
      const end = command.indexOf("\n", at);
      at = end < 0 ? command.length : end;
    } else {
      word = (word ?? "") + character;
      at += 1;
    }
  }
  if (word !== undefined) words.push(word);
  return words;
}

function readDouble(command: string, from: number): { text: string; end: number } | null {
  let text = "";
  for (let at = from; at < command.length; at += 1) {
    const character = command[at] ?? "";
    const next = command[at + 1] ?? "";
    if (character === '"') return { text, end: at + 1 };
    if (character === "\\" && ['"', "\\", "$", "`", "\n"].includes(next)) {
      if (next !== "\n") text += next;
      at += 1;
    } else text += character;
  }
  return null;
}

function readAnsi(command: string, from: number): { text: string; end: number } | null {
  let text = "";
  for (let at = from; at < command.length; at += 1) {
    const character = command[at] ?? "";
    if (character === "'") return { text, end: at + 1 };
    if (character !== "\\") {
      text += character;
      continue;
    }
    const hex = /^(?:x([0-9a-f]{1,2})|u([0-9a-f]{1,4})|U([0-9a-f]{1,8}))/i.exec(
      command.slice(at + 1, at + 10),
    );
    const code = Number.parseInt(hex?.[1] ?? hex?.[2] ?? hex?.[3] ?? "", 16);
    if (hex && code <= 0x10ffff) {
      text += String.fromCodePoint(code);
      at += hex[0].length;
    } else {
      const letter = command[at + 1] ?? "";
      text += ansiEscapes[letter] ?? `\\${letter}`;
      at += 1;
    }
  }
  return null;
}

/** A word that a shell reads back as exactly this text. */
export function quoteShellWord(text: string): string {
  if (/^[\w@%+=:,./-]+$/.test(text)) return text;
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
