import { Field } from "@/components/ui/field";
import { isJsonObject, type JsonObject } from "@/lib/config-form/json-value";
import { coordinateRemark } from "@/lib/config-form/node/setting-remarks";
import { KeptAsItCame } from "./kept-as-it-came";
import { NumberInput, readNumber } from "./number-input";

type PositionFieldsProps = { value: unknown; onChange: (position: JsonObject) => void };

/** Where the node stands on a canvas. Both are needed: what is no number on its way is not taken over. */
export function PositionFields({ value, onChange }: PositionFieldsProps) {
  const position = isJsonObject(value) ? value : undefined;
  return (
    <fieldset className="grid min-w-0 gap-2">
      <legend className="mb-1.5 font-medium text-sm">Position</legend>
      <div className="grid max-w-72 grid-cols-2 items-start gap-3">
        {(["x", "y"] as const).map((axis) => (
          <Field
            key={axis}
            id={`node-position-${axis}`}
            label={axis.toUpperCase()}
            error={position && coordinateRemark(position[axis])?.text}
          >
            {(control) => (
              <NumberInput
                {...control}
                aria-label={`Position ${axis.toUpperCase()}`}
                value={position?.[axis]}
                onText={(text) => {
                  const number = readNumber(text);
                  if (number !== undefined)
                    onChange({ ...(position ?? { x: 0, y: 0 }), [axis]: number });
                }}
              />
            )}
          </Field>
        ))}
      </div>
      {position ? null : (
        <KeptAsItCame what="The position is no pair of numbers." value={value}>
          What is typed takes its place.
        </KeptAsItCame>
      )}
    </fieldset>
  );
}
