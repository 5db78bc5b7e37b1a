/** Nodes whose output an expression may use, as the editor offers and checks them. */
export type GraphContext = {
  nodes: readonly ContextNode[];
  /** Inside a group: the nodes around it. */
  parentNodes?: readonly ContextNode[];
};

export type ContextNode = {
  slug: string;
  name?: string;
  fields?: readonly string[];
  /** It may give more than `fields`: they are offered, others are not called wrong. */
  isOpen?: boolean;
  isAgent?: boolean;
  /** What is known to stand below a path of its output: `["records", "0"]`. */
  fieldsAt?: (path: readonly string[]) => readonly ContextField[];
};

export type ContextField = {
  name: string;
  /** A JSON Schema type, where there is one. */
  type?: string | undefined;
  description?: string | undefined;
};
