import type { ValidatorType } from "@rjsf/utils";
import { fits, validateConfig } from "@/lib/config-form/validate/validate-config";

/**
 * The form's library asks this for every branch it might draw. It is an interpreter, for a compiling validator fails
 * under our Content-Security-Policy in the worst way: it says "no" to everything, and the wrong branches are drawn.
 *
 * Messages are not its business: problems are found by `validateConfig` against what the integration wrote.
 */
export function createFormValidator(expressions: boolean): ValidatorType {
  const leniency = { expressions };
  return {
    isValid: (schema, data, root) => fits(schema, data, root, leniency),
    validateFormData: () => ({ errors: [], errorSchema: {} }),
    rawValidation: (schema, data) => ({ errors: validateConfig(schema, data, leniency) as [] }),
  };
}
