import {
  type ArrayFieldItemTemplateProps,
  type ArrayFieldTemplateProps,
  getSchemaType,
} from "@rjsf/utils";
import { ArrowDown, ArrowUp, Copy, Plus, Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { isExpression } from "@/lib/config-form/expression";
import { changeAndFocus } from "../change-and-focus";
import { ExpressionSwitch } from "../fields/expression-switch";
import { useFieldPlace, useFormSurroundings, useFormValue } from "../form-context";
import { FieldHint, FieldLabelText, FieldProblems } from "./field-frame";

export function ArrayTemplate(props: ArrayFieldTemplateProps) {
  const { title, schema, uiSchema, items, canAdd, onAddClick, disabled, readonly, required } =
    props;
  const { path, key, id } = useFieldPlace();
  const { expressions } = useFormSurroundings();
  const hint = uiSchema?.["ui:description"] ?? schema.description;
  const isPlain = uiSchema?.["ui:label"] === false;
  return (
    <fieldset
      id={id}
      data-field-path={key}
      tabIndex={-1}
      aria-label={title}
      className="grid min-w-0 gap-2"
    >
      {isPlain ? null : (
        <div className="flex min-h-6 items-center justify-between gap-2">
          <span className="font-medium text-sm">
            <FieldLabelText label={title} path={path} required={required} />
            <span className="ml-1.5 font-normal text-muted-foreground text-xs">
              {items.length || ""}
            </span>
          </span>
          {expressions && path.length > 0 ? <ExpressionSwitch label={title} mode="value" /> : null}
        </div>
      )}
      {typeof hint === "string" ? <FieldHint id={id} text={hint} /> : null}
      {items.length > 0 ? <div className="grid gap-2">{items}</div> : null}
      <FieldProblems />
      {canAdd ? (
        <div className="flex items-center gap-2.5 text-muted-foreground text-xs">
          <Button
            variant="outline"
            size="sm"
            id={`${id}-add`}
            aria-label={`Add to ${title}`}
            disabled={disabled || readonly}
            onClick={onAddClick}
          >
            <Plus aria-hidden />
            Add
          </Button>
          {items.length === 0 ? "None yet" : null}
        </div>
      ) : null}
    </fieldset>
  );
}

export function ArrayItemTemplate(props: ArrayFieldItemTemplateProps) {
  const { children, buttonsProps: actions, schema, index, hasToolbar, disabled, readonly } = props;
  const { store } = useFormSurroundings();
  const place = useFieldPlace();
  const { path, id } = place;
  const isComputed = useFormValue((current) => isExpression(current.read([...path, index])));
  // An object has a heading of its own, with room for the buttons beside it.
  const isGroup =
    !isComputed &&
    getSchemaType(schema) === "object" &&
    !("oneOf" in schema) &&
    !("anyOf" in schema);
  const canMove = actions.hasMoveUp || actions.hasMoveDown;
  const toolCount = (canMove ? 2 : 0) + (actions.hasCopy ? 1 : 0) + (actions.hasRemove ? 1 : 0);
  const name = `item ${index + 1}`;
  const inert = disabled || readonly;
  const toolbar = `${id}-item-${index}`;
  const after = (act: (event?: unknown) => void, next: () => Element | null | undefined) => () => {
    store.flush();
    store.forgetBelow(place);
    changeAndFocus(act, next);
  };
  const goTo = (step: number, tool: string) => () => toolOf(id, index + step, tool);
  return (
    <div
      style={{ ["--item-tools" as string]: toolCount }}
      className={isGroup ? "relative min-w-0" : "flex min-w-0 items-start gap-1.5"}
    >
      <div className="min-w-0 flex-1">{children}</div>
      {hasToolbar ? (
        <div
          id={toolbar}
          className={cn("flex shrink-0", isGroup ? "absolute top-2.5 right-2" : "pt-7.5")}
        >
          {canMove ? (
            <>
              <Button
                variant="ghost"
                size="icon-sm"
                aria-label={`Move ${name} up`}
                disabled={inert || !actions.hasMoveUp}
                onClick={after(actions.onMoveUpItem, goTo(-1, "up"))}
              >
                <ArrowUp aria-hidden />
              </Button>
              <Button
                variant="ghost"
                size="icon-sm"
                aria-label={`Move ${name} down`}
                disabled={inert || !actions.hasMoveDown}
                onClick={after(actions.onMoveDownItem, goTo(1, "down"))}
              >
                <ArrowDown aria-hidden />
              </Button>
            </>
          ) : null}
          {actions.hasCopy ? (
            <Button
              variant="ghost"
              size="icon-sm"
              aria-label={`Copy ${name}`}
              disabled={inert}
              onClick={after(actions.onCopyItem, goTo(1, "Copy"))}
            >
              <Copy aria-hidden />
            </Button>
          ) : null}
          {actions.hasRemove ? (
            <Button
              variant="ghost"
              size="icon-sm"
              aria-label={`Remove ${name}`}
              disabled={inert}
              onClick={after(actions.onRemoveItem, goTo(0, "Remove"))}
            >
              <Trash2 aria-hidden />
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

/** The button of an item that does the same, or what is nearest to it when there is none: the item before, the list. */
function toolOf(listId: string, index: number, tool: string): Element | null | undefined {
  for (let at = index; at >= Math.max(0, index - 1); at -= 1) {
    const buttons = [
      ...(document
        .getElementById(`${listId}-item-${at}`)
        ?.querySelectorAll("button:not([disabled])") ?? []),
    ];
    const same = buttons.find((button) => button.getAttribute("aria-label")?.includes(tool));
    if (same ?? buttons[0]) return same ?? buttons[0];
  }
  return document.getElementById(`${listId}-add`);
}
