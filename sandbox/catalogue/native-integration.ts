import { action } from "./action";
import type { Action, Extractor } from "./entry";
import {
  area,
  choice,
  drawn,
  expression,
  flag,
  form,
  group,
  integer,
  json,
  list,
  need,
  number,
  text,
  written,
} from "./form";

const types = {
  string: "Text",
  number: "Number",
  boolean: "Yes or no",
  object: "Object",
  array: "List",
  any: "Anything",
};

const variable = group(undefined, {
  name: need(text("Name", { pattern: "^[a-zA-Z0-9_]+$" })),
  type: need(choice("Type", types, { default: "string" })),
  value: need(expression("Value")),
});

const script = (language: string) => ({
  script: need(drawn("CodeWidget", text("Script"), { language })),
});
const result = { type: "object", additionalProperties: true };
const yesNo = [{ text: "Yes" }, { text: "No" }];

/** Cargo's own actions: the ones that belong to no service. */
export const nativeIntegration: {
  actions: Record<string, Action>;
  extractors: Record<string, Extractor>;
} = {
  actions: {
    start: action("Start", "Where a run begins, with the data that it was given.", form({}), {
      category: "invisible",
      childrenCount: 1,
    }),
    end: action(
      "End",
      "Where a run stops, and what it gives back.",
      form({ variables: list("Variables", variable) }),
      {
        category: "invisible",
        childrenCount: 0,
        output: result,
      },
    ),
    filter: action(
      "Filter",
      "Goes on when the condition holds, stops otherwise.",
      form({ filter: need(expression("Condition")) }),
      { category: "logic", children: [{ text: "Passes" }], childrenCount: 1 },
    ),
    branch: action(
      "Branch",
      "Takes one of two ways.",
      form({ condition: need(expression("Condition")) }),
      { category: "logic", children: yesNo, childrenCount: 2 },
    ),
    switch: action(
      "Switch",
      "Takes the way of the first route whose value holds.",
      form({
        routes: need(
          list(
            "Routes",
            group(undefined, {
              name: need(text("Name")),
              uuid: need(drawn("hidden", text(undefined, { format: "uuid" }))),
              value: need(expression("Condition")),
            }),
            { minItems: 1 },
          ),
        ),
      }),
      { category: "logic" },
    ),
    split: action(
      "Split",
      "Sends a share of the runs one way, the others the other way.",
      form({
        percentage: need(integer("Share of A (%)", { minimum: 0, maximum: 100, default: 50 })),
      }),
      { category: "logic", children: [{ text: "A" }, { text: "B" }], childrenCount: 2 },
    ),
    variables: action(
      "Variables",
      "Computes values for the nodes below.",
      form({ variables: need(list("Variables", variable)) }),
      {
        category: "logic",
        childrenCount: 1,
        output: result,
      },
    ),
    delay: action(
      "Delay",
      "Waits before it goes on.",
      form({ minutes: need(number("Minutes", { minimum: 0 })) }),
      { category: "logic", childrenCount: 1 },
    ),
    group: action(
      "Group",
      "Runs the nodes inside it for each item of a list.",
      form({
        items: need(expression("Items")),
        failOnItemFailure: flag("Fail when an item fails", { default: false }),
        _nodes: drawn("CargoNodesWidget", {
          schema: { type: "array", title: "Nodes", items: { type: "object" } },
        }),
      }),
      {
        category: "logic",
        childrenCount: 1,
        output: { type: "object", properties: { items: { type: "array", items: result } } },
      },
    ),
    recordCreate: action(
      "Create a record",
      "Makes a record in one of the workspace's models.",
      form({
        modelUuid: need(drawn("CargoModelPickerWidget", text("Model"))),
        values: need(json("Values", { type: "object" })),
      }),
      { category: "storage", childrenCount: 1, output: result },
    ),
    recordFind: action(
      "Find records",
      "Finds records in one of the workspace's models.",
      form({
        modelUuid: need(drawn("CargoModelPickerWidget", text("Model"))),
        columns: drawn("CargoModelColumnPickerWidget", list("Columns", text())),
        filter: expression("Condition"),
        limit: integer("Limit", { minimum: 1, maximum: 1000, default: 100 }),
      }),
      { category: "storage", childrenCount: 1 },
    ),
    recordUpdate: action(
      "Update a record",
      "Writes values to a record of one of the workspace's models.",
      form({
        modelUuid: need(drawn("CargoModelPickerWidget", text("Model"))),
        recordId: need(written("Record ID")),
        values: need(json("Values", { type: "object" })),
      }),
      { category: "storage", childrenCount: 1 },
    ),
    agent: action(
      "Agent",
      "Lets a model work on a task with tools, and answers with text or with data.",
      form({
        prompt: need(drawn("ExpressionWidget", text("Task"))),
        systemPrompt: area("Instructions"),
        model: drawn("CargoLanguageModelWidget", text("Model")),
        temperature: number("Temperature", { minimum: 0, maximum: 2, default: 0.2 }),
        maxSteps: integer("At most, steps", { minimum: 1, maximum: 50, default: 10 }),
        outputSchema: drawn("JsonSchemaWidget", {
          schema: { type: "object", title: "Wanted data" },
        }),
      }),
      {
        category: "ai",
        childrenCount: 1,
        output: { type: "object", properties: { answer: { type: "string", title: "Answer" } } },
      },
    ),
    allocate: action(
      "Allocate",
      "Gives a record to the next person of a team.",
      form({
        territory: need(drawn("CargoTerritoryWidget", text("Territory"))),
        strategy: choice("Strategy", { roundRobin: "In turn", balanced: "Who has fewest" }),
      }),
      {
        category: "sales",
        childrenCount: 1,
        output: {
          type: "object",
          properties: { memberUuid: { type: "string" }, email: { type: "string" } },
        },
      },
    ),
    python: action(
      "Python",
      "Runs a Python script and gives what it returns.",
      form(script("python")),
      {
        category: "code",
        childrenCount: 1,
        output: result,
      },
    ),
    script: action(
      "JavaScript",
      "Runs a JavaScript function and gives what it returns.",
      form(script("javascript")),
      { category: "code", childrenCount: 1, output: result },
    ),
  },
  extractors: {},
};
