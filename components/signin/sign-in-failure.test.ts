import { expect, test } from "vitest";
import { signInFailure } from "./sign-in-failure";

test.each(["TokenRefused", "OAuthDenied", "CredentialsSignin", "Unreachable"])(
  "%s is told in words of its own, without the code",
  (code) => {
    expect(signInFailure(code)).not.toBe(signInFailure("SomethingNew"));
    expect(signInFailure(code)).not.toContain(code);
  },
);

test.each(["SomethingNew", "", "toString", "__proto__"])("%j gets the general answer", (code) => {
  expect(signInFailure(code)).toContain("did not work");
});
