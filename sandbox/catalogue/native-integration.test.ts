import { describe, expect, it } from "vitest";
import { nativeIntegration } from "./native-integration";

const { actions, extractors } = nativeIntegration;
const propertiesOf = (slug: string) =>
  Object.keys(Object(actions[slug]?.config.jsonSchema.properties));

describe("Cargo's own actions", () => {
  it("have all six categories, and no extractor", () => {
    expect(new Set(Object.values(actions).map(({ category }) => category))).toEqual(
      new Set(["invisible", "logic", "storage", "ai", "sales", "code"]),
    );
    expect(extractors).toEqual({});
  });

  it.each([
    ["start", 1],
    ["end", 0],
    ["filter", 1],
    ["branch", 2],
    ["split", 2],
    ["variables", 1],
    ["delay", 1],
    ["group", 1],
    ["agent", 1],
    ["python", 1],
    ["script", 1],
  ])("lead out of %s in %i ways", (slug, count) => {
    expect(actions[slug]?.childrenCount).toBe(count);
    expect(actions[slug]?.children?.length ?? count).toBe(count);
  });

  it("lead out of switch in as many ways as it has routes", () => {
    expect(actions.switch).not.toHaveProperty("childrenCount");
    expect(actions.switch).not.toHaveProperty("children");
  });

  it.each([
    ["end", ["variables"]],
    ["variables", ["variables"]],
    ["filter", ["filter"]],
    ["branch", ["condition"]],
    ["switch", ["routes"]],
    ["split", ["percentage"]],
    ["delay", ["minutes"]],
    ["group", ["items", "failOnItemFailure", "_nodes"]],
    ["python", ["script"]],
    ["script", ["script"]],
  ])("take in %s what Cargo's does", (slug, names) => {
    expect(propertiesOf(slug)).toEqual(names);
  });
});
