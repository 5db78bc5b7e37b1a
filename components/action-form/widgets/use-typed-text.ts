import { useState } from "react";
import { useFieldPlace, useFormSurroundings } from "../form-context";

/**
 * Text that shows each key at once, whatever the form behind it costs: a large form hears of it when typing pauses,
 * when the field is left, or when the data is needed.
 */
export function useTypedText(stored: string, write: (text: string) => void) {
  const { store, isLarge } = useFormSurroundings();
  const { path } = useFieldPlace();
  const [typed, setTyped] = useState<string>();

  return {
    text: typed ?? stored,
    onText(text: string) {
      setTyped(text);
      if (isLarge) store.later(path, () => write(text));
      else write(text);
    },
    onLeave() {
      store.flush(path);
      setTyped(undefined);
    },
  };
}
