import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { env } from "@/lib/env";

const ivBytes = 12;
const tagBytes = 16;

/**
 * Encrypts what goes to the store. `purpose` keeps one kind of record from being read as another; with a `holderSecret`
 * (a cookie's value) the server's own key can't open it either.
 */
export function seal(plain: string, purpose: string, holderSecret = ""): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", deriveKey(purpose, holderSecret), iv);
  const text = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]).toString("base64url");
}

/** The plain text, or null when neither the current nor the previous secret opens it. */
export function unseal(sealed: string, purpose: string, holderSecret = ""): string | null {
  const { NEXTAUTH_SECRET, NEXTAUTH_SECRET_PREVIOUS } = env();
  for (const secret of [NEXTAUTH_SECRET, NEXTAUTH_SECRET_PREVIOUS]) {
    const plain = secret && open(sealed, deriveKey(purpose, holderSecret, secret));
    if (typeof plain === "string") return plain;
  }
  return null;
}

/** A name for `text` that nobody without the server's secret can compute or check a guess against. */
export function fingerprint(text: string, purpose: string, secret?: string): string {
  return createHmac("sha256", deriveKey(purpose, "", secret))
    .update(text)
    .digest("base64url");
}

function open(sealed: string, key: Buffer): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < ivBytes + tagBytes) return null;
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, ivBytes));
  decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  try {
    const text = bytes.subarray(ivBytes + tagBytes);
    return Buffer.concat([decipher.update(text), decipher.final()]).toString("utf8");
  } catch {
    // Not sealed with this key, or tampered with: the caller tries the next key.
    return null;
  }
}

/** The server's own keys are few and asked for with every request; those of a holder are not kept. */
const ownKeys = new Map<string, Buffer>();

function deriveKey(purpose: string, holderSecret: string, secret = env().NEXTAUTH_SECRET): Buffer {
  if (holderSecret !== "") return derive(secret, holderSecret, purpose);
  const name = `${purpose} ${secret}`;
  const key = ownKeys.get(name) ?? derive(secret, "", purpose);
  ownKeys.set(name, key);
  return key;
}

function derive(secret: string, salt: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, salt, `cargo-connections ${purpose}`, 32));
}
