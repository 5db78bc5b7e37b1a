import { expect, test } from "vitest";
import { safeSvg } from "./safe-svg";

test.each([
  ["an address", "https://cdn.test/icon.png"],
  ["a script's address", "javascript:alert(1)"],
  ["an address with data", "data:image/svg+xml,<svg/>"],
  ["HTML", "<html><svg></svg></html>"],
  ["a page that starts with an image", "<img src=x onerror=alert(1)><svg></svg>"],
  ["entities", '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>'],
  ["a huge text", `<svg>${"x".repeat(70_000)}</svg>`],
  ["nothing", undefined],
])("%s is no icon", (_, icon) => {
  expect(safeSvg(icon)).toBeUndefined();
});

test.each([
  ["plain", '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ["with a declaration", '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"></svg>'],
  ["after a comment", '<!-- made by hand --><svg xmlns="http://www.w3.org/2000/svg"></svg>'],
])("SVG %s is one, as it is", (_, icon) => {
  expect(safeSvg(icon)).toBe(icon);
});

test("SVG without its namespace is given it, or no browser would draw it", () => {
  expect(safeSvg('<svg viewBox="0 0 1 1"><path/></svg>')).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path/></svg>',
  );
});
