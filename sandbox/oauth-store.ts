import { generateKeyPairSync, randomBytes } from "node:crypto";
import type { Adapter, AdapterConstructor, AdapterPayload, JWK } from "oidc-provider";
import { JsonFile } from "./json-file";

type Entry = { payload: AdapterPayload; expiresAt: number | null };
type Stored = { signingKey: JWK; cookieKey: string; entries: Record<string, Entry> };

/** What the authorization server remembers, in a file: a restart signs nobody out. */
export class OauthStore {
  #file: JsonFile<Stored>;

  constructor(path: string) {
    this.#file = new JsonFile(path, () => ({
      signingKey: makeSigningKey(),
      cookieKey: randomBytes(32).toString("hex"),
      entries: {},
    }));
    this.#dropExpired();
  }

  get signingKey(): JWK {
    return this.#file.value.signingKey;
  }

  get cookieKey(): string {
    return this.#file.value.cookieKey;
  }

  flush(): void {
    this.#file.flush();
  }

  clear(): void {
    this.#file.value.entries = {};
    this.#file.changed();
  }

  /** Ages every access token that is out there; refresh tokens stay good. */
  expireAccessTokens(): void {
    const past = Math.floor(Date.now() / 1000) - 1;
    for (const [key, entry] of Object.entries(this.#file.value.entries)) {
      if (key.startsWith("AccessToken:")) entry.payload.exp = past;
    }
    this.#file.changed();
  }

  adapter(): AdapterConstructor {
    const file = this.#file;
    const find = (matches: (key: string, entry: Entry) => boolean): AdapterPayload | undefined => {
      const found = Object.entries(file.value.entries).find(([key, entry]) => matches(key, entry));
      const isOver = found?.[1].expiresAt != null && found[1].expiresAt <= Date.now();
      return isOver ? undefined : found?.[1].payload;
    };

    return class FileAdapter implements Adapter {
      #model: string;

      constructor(model: string) {
        this.#model = model;
      }

      async upsert(id: string, payload: AdapterPayload, expiresIn?: number) {
        const expiresAt = expiresIn ? Date.now() + expiresIn * 1000 : null;
        file.value.entries[`${this.#model}:${id}`] = { payload, expiresAt };
        file.changed();
      }

      async find(id: string) {
        const entry = file.value.entries[`${this.#model}:${id}`];
        const isOver = entry?.expiresAt != null && entry.expiresAt <= Date.now();
        return isOver ? undefined : entry?.payload;
      }

      async findByUid(uid: string) {
        return find((key, { payload }) => key.startsWith(`${this.#model}:`) && payload.uid === uid);
      }

      async findByUserCode(userCode: string) {
        return find(
          (key, { payload }) => key.startsWith(`${this.#model}:`) && payload.userCode === userCode,
        );
      }

      async consume(id: string) {
        const entry = file.value.entries[`${this.#model}:${id}`];
        if (entry) entry.payload.consumed = Math.floor(Date.now() / 1000);
        file.changed();
      }

      async destroy(id: string) {
        delete file.value.entries[`${this.#model}:${id}`];
        file.changed();
      }

      async revokeByGrantId(grantId: string) {
        for (const [key, { payload }] of Object.entries(file.value.entries)) {
          if (payload.grantId === grantId) delete file.value.entries[key];
        }
        file.changed();
      }
    };
  }

  #dropExpired(): void {
    const { entries } = this.#file.value;
    for (const [key, { expiresAt }] of Object.entries(entries)) {
      if (expiresAt !== null && expiresAt <= Date.now()) delete entries[key];
    }
    this.#file.changed();
  }
}

function makeSigningKey(): JWK {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return { ...privateKey.export({ format: "jwk" }), use: "sig", alg: "RS256" } as JWK;
}
