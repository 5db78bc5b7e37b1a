import { type ComponentType, createContext, useContext, useSyncExternalStore } from "react";
import type { DataPath } from "@/lib/config-form/data-path";
import type { ConfigFormProps } from "./config-form-props";
import { type FieldState, type FormStore, PLAIN_STATE } from "./form-store";
import type { GraphContext } from "./graph-context";

export type FormSurroundings = {
  store: FormStore;
  idPrefix: string;
  /** The form around this one, when there is one. */
  around: FormAround | undefined;
  expressions: boolean;
  connectorUuid: string | undefined;
  integrationSlug: string | undefined;
  graphContext: GraphContext | undefined;
  /** Draws a form inside this one: handed down, as a field cannot import what imports it. */
  nested: ComponentType<ConfigFormProps>;
  /** From here on what is typed is written when typing pauses, so that each letter is there at once. */
  isLarge: boolean;
};

/** Where a form inside another one stands. */
export type FormAround = {
  store: FormStore;
  /** Where in the outermost form's data. */
  fullPath: DataPath;
  /** The outermost form's. */
  idPrefix: string;
};

const Surroundings = createContext<FormSurroundings | undefined>(undefined);
export const FormSurroundingsProvider = Surroundings.Provider;

/** @throws outside of a form */
export function useFormSurroundings(): FormSurroundings {
  const surroundings = useContext(Surroundings);
  if (!surroundings) throw new Error("A field needs a ConfigForm around it");
  return surroundings;
}

/** Watches one thing in the form's store; the component is drawn again when it is another one. */
export function useFormValue<Value>(read: (store: FormStore) => Value): Value {
  const { store } = useFormSurroundings();
  const get = () => read(store);
  return useSyncExternalStore(store.subscribe, get, get);
}

export type FieldPlace = {
  path: DataPath;
  /** The path from the outermost form's root: the same, but in a form inside another one. */
  fullPath: DataPath;
  /** The path as the store's key: made once, for it is asked for on every change. */
  key: string;
  id: string;
  depth: number;
  /** What the field is called. */
  label: string;
  /** Whether its key is made up by whoever fills in the form: without a value there would be no such field. */
  isEntry: boolean;
  state: FieldState;
};
const Place = createContext<FieldPlace>({
  path: [],
  fullPath: [],
  key: "[]",
  id: "form",
  depth: 0,
  label: "",
  isEntry: false,
  state: PLAIN_STATE,
});
export const FieldPlaceProvider = Place.Provider;

/**
 * Where the surrounding field sits, and what is to be said of it. The form's library tells widgets neither: its ids cannot be read back
 * (`root_first_name` is one key or two) and break ARIA when a key has a space in it.
 */
export const useFieldPlace = () => useContext(Place);
