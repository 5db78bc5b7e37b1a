/** A form whose code is still on its way has judged nothing, and what nobody judged is not sent. */
export const FORM_NOT_HERE =
  "The fields for the credentials are not here yet. This goes on as soon as they are.";
