import { expect, test } from "vitest";
import { passVerbatim } from "./pass-verbatim";

function answer(chunks: string[]): Response {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
      controller.close();
    },
  });
  return new Response(body);
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
