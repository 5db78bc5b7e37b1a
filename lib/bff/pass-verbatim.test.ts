import { Readable } from "node:stream";
import { expect, test } from "vitest";
import type { Answer } from "@/lib/cargo/exchange";
import { passVerbatim } from "./pass-verbatim";

function answer(chunks: string[]): Answer {
  const body = Readable.from(chunks.map((chunk) => Buffer.from(chunk)));
  return { status: 200, headers: {}, body };
}
const large = JSON.stringify({
  integrations: Array.from({ length: 40_000 }, (_, at) => ({ slug: `s${at}`, text: '"}]' })),
});
const pieces = (text: string) => text.match(/[\s\S]{1,65536}/g) ?? [];

test("a small answer is passed on as it came", async () => {
  const passed = await passVerbatim(answer(['{"a":', "1.0}"]));
  expect(await passed.text()).toBe('{"a":1.0}');
  expect(passed.headers.get("content-type")).toBe("application/json; charset=utf-8");
});

test.each([
  ["HTML", "<html></html>"],
  ["half a JSON", '{"a":'],
  ["nothing", ""],
  ["a bare text", '"a"'],
  ["null", "null"],
  ["NaN", '{"a":NaN}'],
])("%s is unreadable", async (_, body) => {
  await expect(passVerbatim(answer([body]))).rejects.toMatchObject({ code: "unreadable" });
});

test("an answer of megabytes streams through unchanged", async () => {
  expect(large.length).toBeGreaterThan(1_000_000);
  const passed = await passVerbatim(answer(pieces(large)));
  expect(await passed.text()).toBe(large);
});

test("a large answer that ends too early breaks off instead of passing for whole", async () => {
  const passed = await passVerbatim(answer(pieces(large.slice(0, -2))));
  await expect(passed.text()).rejects.toMatchObject({ code: "unreadable" });
});

test("a large answer that is not JSON is refused at its beginning", async () => {
  await expect(passVerbatim(answer(pieces("x".repeat(1_200_000))))).rejects.toMatchObject({
    code: "unreadable",
  });
});

test("an answer of more than 20 MB breaks off, and Cargo is let go of", async () => {
  const megabyte = " ".repeat(1024 * 1024);
  const fits = answer(["{", ...Array.from({ length: 19 }, () => megabyte), "}"]);
  expect((await (await passVerbatim(fits)).text()).length).toBe(19 * 1024 * 1024 + 2);
  const endless = answer(["{", ...Array.from({ length: 30 }, () => megabyte), "}"]);
  const passed = await passVerbatim(endless);
  await expect(passed.text()).rejects.toMatchObject({ code: "unreadable" });
  expect(endless.body.destroyed).toBe(true);
});
