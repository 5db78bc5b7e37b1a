import { expect, test } from "vitest";
import { parseAsColumns, parseAsSorts, parseAsWidths } from "./table-url";

test("an order survives the address bar", () => {
  const sorts = [
    { id: "usedBy", desc: true },
    { id: "name", desc: false },
  ];
  expect(parseAsSorts.serialize(sorts)).toBe("usedBy.desc,name.asc");
  expect(parseAsSorts.parse("usedBy.desc,name.asc")).toEqual(sorts);
});

test.each(["", "name", "name.up", "name.asc,", "../x.asc"])("the order %j is not one", (text) => {
  expect(parseAsSorts.parse(text)).toBeNull();
});

test("columns and widths survive the address bar, widths within reason", () => {
  expect(parseAsColumns.parse("name,slug")).toEqual(["name", "slug"]);
  expect(parseAsColumns.parse("name,,slug")).toBeNull();
  expect(parseAsWidths.serialize({ name: 320.4 })).toBe("name:320");
  expect(parseAsWidths.parse("name:320,slug:5,x:9999")).toEqual({ name: 320, slug: 64, x: 800 });
  expect(parseAsWidths.parse("name:wide")).toBeNull();
});
