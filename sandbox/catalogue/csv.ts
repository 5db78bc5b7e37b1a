import { extractor } from "./action";
import { define } from "./define";
import { choice, drawn, flag, form, need, text } from "./form";

export const csv = define({
  slug: "csv",
  description: "Files of values parted by commas.",
  icon: "https://icons.example.com/csv.svg",
  color: "#475569",
  connector: { config: form({}) },
  actions: {},
  extractors: {
    importFile: extractor(
      "Import a file",
      "Takes the rows of a file in, the first row taken as the names of the columns.",
      form({
        file: need(
          drawn("CargoFileUploadWidget", text("File", { format: "data-url" }), { accept: ".csv" }),
        ),
        separator: choice(
          "Separator",
          { ",": "Comma", ";": "Semicolon", "\t": "Tab" },
          { default: "," },
        ),
        encoding: choice(
          "Encoding",
          { "utf-8": "UTF-8", "windows-1252": "Windows" },
          { default: "utf-8" },
        ),
        idColumn: text("Column that identifies a row"),
        hasHeader: flag("The first row has the names", { default: true }),
      }),
      { kind: "ingest" },
    ),
  },
  documentation: "# CSV\n\n- At most 100 MB a file.\n- Dates are read as `2025-03-11`.\n",
});
