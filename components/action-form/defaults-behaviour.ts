import type { Experimental_DefaultFormStateBehavior } from "@rjsf/utils";

/** As the form's library fills in defaults, but for one thing: the first of several listed values is never picked. */
export const DEFAULTS_LIKE_THE_LIBRARY: Experimental_DefaultFormStateBehavior = {
  constAsDefaults: "skipOneOf",
};
