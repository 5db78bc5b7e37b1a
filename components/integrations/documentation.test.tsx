// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { WorkspaceProvider } from "@/components/frame/workspace-context";
import { Documentation } from "./documentation";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const hostile = `
# Title <script>alert(1)</script>
<img src="https://evil.test/a.png" onerror="alert(1)"> <iframe src="https://evil.test"></iframe>
![a picture](https://evil.test/b.png) [a script](javascript:alert(1)) [data](data:text/html,x) [ours](/signout)
<https://good.test/> <svg onload="alert(1)"></svg> <style>*{}</style> <form action="https://evil.test"></form>
`;

test("documentation becomes elements of ours: no HTML, no picture from elsewhere, no link that runs something", async () => {
  vi.stubGlobal("fetch", async (address: string) =>
    String(address).includes("documentation")
      ? new Response(hostile, { headers: { "content-type": "text/markdown" } })
      : new Promise(() => {}),
  );
  const { container } = render(
    <WorkspaceProvider
      workspace={{ uuid: "w", name: "W" }}
      user={{ name: "A", email: "a@example.com" }}
    >
      <Documentation slug="acme" />
    </WorkspaceProvider>,
  );
  await screen.findByRole("heading", { name: /Title/ });
  const elements = [...container.querySelectorAll("*")];
  const foreign = /^(script|img|iframe|style|form|link|base|object|embed|video|image|use)$/;
  expect(elements.filter(({ localName }) => foreign.test(localName))).toEqual([]);
  const attributes = elements.flatMap((element) => element.getAttributeNames());
  expect(attributes.filter((name) => /^on|^(src|srcset|style)$/.test(name))).toEqual([]);
  const links = [...container.querySelectorAll("a")].map((link) => link.getAttribute("href"));
  expect(links).toEqual(["https://good.test/"]);
});
