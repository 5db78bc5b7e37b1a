import { expect, test } from "vitest";
import { matchPattern } from "./match-pattern";

test.each([
  ["^[a-z0-9_]+$", "hub_spot", true],
  ["^[a-z0-9_]+$", "Hub", false],
  ["^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$", "ada@example.com", true],
  ["^(https?)://", "https://cargo.test", true],
  ["^\\d{4}-\\d{2}$", "2026-11", true],
  ["^(?=.*[a-z])(?=.*\\d).{8,}$", "abcdefg1", true],
  ["^\\p{L}+$", "été", true],
  ["^[\\w-]+$", "a-b", true],
  ["(ab|cd)", "xcd", true],
])("%s is tried on %s", (pattern, text, matches) => {
  expect(matchPattern(pattern, text)).toBe(matches);
});

const evil = [
  "^(a+)+$",
  "^(a*)*$",
  "^(a|a)*$",
  "^(a|aa)+$",
  "^(a|b|ab)*c",
  "(x+x+)+y",
  "^([a-zA-Z0-9])(([\\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}$",
  "^(([a-z])+.)+[A-Z]([a-z])+$",
  "(.*a){20}",
  "(a{1,30}){1,30}$",
  "^(\\w+\\s?)*$",
  "(?:a+){10,}",
  "(a)\\1*",
  "^(?:(?:a?){20}a{20})+$",
  "a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?aaaaaaaaaaaaaaaaaaaaaaaaaab",
  "a*a*a*a*a*a*a*a*a*a*b",
  "(.*)(.*)(.*)(.*)(.*)(.*)[^a]$",
  "x".repeat(600),
];

test.each(evil)("a pattern that could stop the page is left to Cargo: %s", (pattern) => {
  const start = performance.now();
  expect(matchPattern(pattern, `${"a".repeat(5000)}!`)).toBeUndefined();
  expect(performance.now() - start).toBeLessThan(100);
});

test("a pattern that is none is left to Cargo", () => {
  expect(matchPattern("([", "a")).toBeUndefined();
});
