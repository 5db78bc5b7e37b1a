import type { DataPath } from "@/lib/config-form/data-path";
import { fieldId } from "./field-id";
import { useFormSurroundings, useFormValue } from "./form-context";

/** Names another field, by its path from the outermost form's root, and leads to it. */
export function FieldLink({ path }: { path: DataPath }) {
  const { idPrefix, around } = useFormSurroundings();
  const label = useFormValue((store) => store.links.labelOf(path));
  return (
    <button
      type="button"
      onClick={() => focusField(around?.idPrefix ?? idPrefix, path)}
      className="rounded-sm font-medium text-link underline-offset-2 hover:underline"
    >
      {label}
    </button>
  );
}

/** Puts the cursor into a field, or into the nearest one around it when it is not on the screen. */
export function focusField(idPrefix: string, path: DataPath): void {
  for (let length = path.length; length >= 0; length -= 1) {
    const id = fieldId(idPrefix, path.slice(0, length));
    const target =
      document.getElementById(id) ??
      document.querySelector<HTMLElement>(
        `[data-field="${id}"] :is(input, select, textarea, button)`,
      );
    if (!target) continue;
    target.scrollIntoView({ block: "center" });
    target.focus({ preventScroll: true });
    return;
  }
}
