import { useEffect, useRef, useState } from "react";
import { useFieldPlace, useFormSurroundings } from "../form-context";

const CALM_MS = 250;

/**
 * Text that shows each key at once, whatever the form behind it costs: a large form hears of it when typing pauses,
 * when the field is left, or when the data is needed.
 */
export function useTypedText(stored: string, write: (text: string) => void) {
  const { store, isLarge } = useFormSurroundings();
  const { path } = useFieldPlace();
  const [typed, setTyped] = useState<string>();
  const latest = useRef(write);
  useEffect(() => {
    latest.current = write;
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      store.flush(path);
    },
    [store, path],
  );

  return {
    text: typed ?? stored,
    onText(text: string) {
      setTyped(text);
      if (!isLarge) return latest.current(text);
      store.later(path, () => latest.current(text));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => store.flush(path), CALM_MS);
    },
    onLeave() {
      clearTimeout(timer.current);
      store.flush(path);
      setTyped(undefined);
    },
  };
}
