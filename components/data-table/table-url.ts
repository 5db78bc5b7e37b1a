import { createParser } from "nuqs";
import type { Sort } from "./sort-rows";

/** `name.asc,updated.desc` */
export const parseAsSorts = createParser<Sort[]>({
  parse(text) {
    const sorts = text.split(",").map((part) => {
      const [, id, direction] = /^([\w-]+)\.(asc|desc)$/.exec(part) ?? [];
      return id === undefined ? undefined : { id, desc: direction === "desc" };
    });
    return sorts.every((sort) => sort !== undefined) ? sorts : null;
  },
  serialize: (sorts) => sorts.map(({ id, desc }) => `${id}.${desc ? "desc" : "asc"}`).join(","),
  eq: (a, b) => JSON.stringify(a) === JSON.stringify(b),
});

/** The ids of the columns shown, in their order: `name,slug,updated`. */
export const parseAsColumns = createParser<string[]>({
  parse: (text) => (/^[\w-]+(,[\w-]+)*$/.test(text) ? text.split(",") : null),
  serialize: (ids) => ids.join(","),
  eq: (a, b) => a.join() === b.join(),
});

export const widest = 800;
export const narrowest = 64;

/** Widths that somebody has changed: `name:320,slug:140`. */
export const parseAsWidths = createParser<Record<string, number>>({
  parse(text) {
    const widths: Record<string, number> = {};
    for (const part of text.split(",")) {
      const [, id, width] = /^([\w-]+):(\d{1,4})$/.exec(part) ?? [];
      if (id === undefined) return null;
      widths[id] = Math.min(widest, Math.max(narrowest, Number(width)));
    }
    return widths;
  },
  serialize: (widths) =>
    Object.entries(widths)
      .map(([id, width]) => `${id}:${Math.round(width)}`)
      .join(","),
  eq: (a, b) => JSON.stringify(a) === JSON.stringify(b),
});
