import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { childName, childRemark } from "@/lib/config-form/node/setting-remarks";
import { changeAndFocus } from "../change-and-focus";
import { KeptAsItCame } from "./kept-as-it-came";
import { UuidRow } from "./uuid-row";

type NodeChildrenProps = {
  uuid: string;
  /** The ways on that the action has; undefined where nobody can say how many. */
  arms: readonly string[] | undefined;
  value: unknown;
  onChange: (children: unknown[]) => void;
};

/** The nodes that follow, one for each way on: which one is which is told by their order alone. */
export function NodeChildren({ uuid, arms, value, onChange }: NodeChildrenProps) {
  const children: readonly unknown[] = Array.isArray(value) ? value : [];
  const put = (at: number, child: unknown) =>
    onChange(children.map((old, index) => (index === at ? child : old)));
  const move = (at: number, step: 1 | -1) => {
    const to = at + step;
    const next = [...children];
    [next[at], next[to]] = [next[to], next[at]];
    const key = step === 1 ? "down" : "up";
    changeAndFocus(() => onChange(next), buttonId(to, key));
  };
  const remove = (at: number) => {
    // An arm of the action stays, and leads nowhere.
    if (arms && at < arms.length) return changeAndFocus(() => put(at, null), inputId(at));
    const next = children.filter((_, index) => index !== at);
    const goOn = next.length === 0 ? "node-child-add" : inputId(Math.min(at, next.length - 1));
    changeAndFocus(() => onChange(next), goOn);
  };
  return (
    <fieldset className="grid min-w-0 gap-2">
      <legend className="mb-1.5 font-medium text-sm">Leads to</legend>
      <p className="text-muted-foreground text-xs">
        {arms?.length === 0 && children.length === 0
          ? "Nothing follows this action."
          : "The uuids of the nodes that follow. An empty one leads nowhere yet."}
      </p>
      {children.map((child, at) => {
        const name = childName(at, arms);
        return (
          <UuidRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a child is its place in Cargo's order
            key={at}
            id={inputId(at)}
            label={name}
            name={`Leads to: ${name}`}
            value={child}
            remark={childRemark(children, at, { uuid, arms })}
            onChange={(next) => put(at, next)}
          >
            {children.length > 1 ? (
              <>
                <Button
                  id={buttonId(at, "up")}
                  variant="ghost"
                  size="icon-sm"
                  aria-label={`Move ${name} up`}
                  aria-disabled={at === 0}
                  onClick={() => move(at, -1)}
                >
                  <ArrowUp aria-hidden />
                </Button>
                <Button
                  id={buttonId(at, "down")}
                  variant="ghost"
                  size="icon-sm"
                  aria-label={`Move ${name} down`}
                  aria-disabled={at === children.length - 1}
                  onClick={() => move(at, 1)}
                >
                  <ArrowDown aria-hidden />
                </Button>
              </>
            ) : null}
            <Button
              variant="ghost"
              size="icon-sm"
              aria-label={`Remove ${name}`}
              aria-disabled={child === null && arms !== undefined && at < arms.length}
              onClick={() => remove(at)}
            >
              <X aria-hidden />
            </Button>
          </UuidRow>
        );
      })}
      {Array.isArray(value) ? null : (
        <KeptAsItCame what="The children are no list." value={value}>
          <button
            type="button"
            className="text-link hover:underline"
            onClick={() =>
              changeAndFocus(() => onChange((arms ?? [""]).map(() => null)), inputId(0))
            }
          >
            Begin a list
          </button>
        </KeptAsItCame>
      )}
      {Array.isArray(value) && !arms ? (
        <div>
          <Button
            id="node-child-add"
            variant="outline"
            size="sm"
            onClick={() =>
              changeAndFocus(() => onChange([...children, null]), inputId(children.length))
            }
          >
            <Plus aria-hidden />
            Add a child
          </Button>
        </div>
      ) : null}
    </fieldset>
  );
}

const inputId = (at: number) => `node-child-${at}`;
const buttonId = (at: number, step: "up" | "down") => `node-child-${at}-${step}`;
