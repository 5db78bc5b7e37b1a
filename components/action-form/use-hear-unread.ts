import { useCallback } from "react";
import { useFieldPlace, useFormSurroundings } from "./form-context";

/** Notes why the field's text is not its value. Another function where the field has another place, as a moved item has. */
export function useHearUnread() {
  const { store } = useFormSurroundings();
  const { path } = useFieldPlace();
  return useCallback(
    (reason: string | undefined) => store.problems.setUnread(path, reason),
    [store, path],
  );
}
