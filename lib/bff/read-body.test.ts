import { expect, test } from "vitest";
import { readJson, readText } from "./read-body";

const post = (body: BodyInit) => new Request("https://dash.example", { method: "POST", body });
function stream(chunks: string[]): Request {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
      controller.close();
    },
  });
  const init: RequestInit & { duplex: "half" } = { method: "POST", body, duplex: "half" };
  return new Request("https://dash.example", init);
}

test("a body of exactly the limit is read, one byte more is a 413", async () => {
  await expect(readText(post("x".repeat(10)), 10)).resolves.toHaveLength(10);
  await expect(readText(post("x".repeat(11)), 10)).rejects.toMatchObject({ status: 413 });
});

test("the limit holds for a body that doesn't say how long it is", async () => {
  await expect(readText(stream(["12345", "67890"]), 10)).resolves.toBe("1234567890");
  await expect(readText(stream(["12345", "67890", "1"]), 10)).rejects.toMatchObject({
    status: 413,
  });
});

test("bytes that are not UTF-8 are a 400", async () => {
  await expect(readText(post(new Uint8Array([0xff, 0xfe])), 10)).rejects.toMatchObject({
    status: 400,
  });
});

test.each([
  ["broken JSON", "{", 400],
  ["a key that reaches a prototype", '{"a":{"__proto__":{}}}', 422],
  ["JSON nested too deeply", "[".repeat(100) + "]".repeat(100), 422],
])("%s is refused", async (_, body, status) => {
  await expect(readJson(post(body), 10_000)).rejects.toMatchObject({ status });
});

test("no body is undefined", async () => {
  await expect(
    readJson(new Request("https://dash.example", { method: "POST" }), 10),
  ).resolves.toBeUndefined();
});

test("a body that breaks off is a 400: nothing of ours is broken", async () => {
  const body = new ReadableStream({
    start: (controller) => controller.error(new Error("aborted")),
  });
  const init: RequestInit & { duplex: "half" } = { method: "POST", body, duplex: "half" };
  const request = new Request("https://dash.example", init);
  await expect(readText(request, 10)).rejects.toMatchObject({ status: 400 });
});
