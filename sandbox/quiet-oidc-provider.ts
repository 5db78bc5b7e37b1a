/**
 * oidc-provider warns of Node 20, on which it works, and of bodies that were read before it, which the front door does on
 * purpose. People who start the sandbox shouldn't wonder about either.
 */
const expected = ["Unsupported runtime", "already parsed request body detected"];

const { warn } = console;
console.warn = (...words: unknown[]) => {
  const text = String(words[0]);
  const isExpected =
    text.includes("oidc-provider WARNING") && expected.some((e) => text.includes(e));
  if (!isExpected) warn(...words);
};
