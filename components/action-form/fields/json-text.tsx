import { useEffect, useRef, useState } from "react";
import { Textarea } from "@/components/ui/textarea";
import { sameJson } from "@/lib/config-form/validate/same-json";
import { parseExactJson } from "@/lib/json/exact-json";

type JsonTextProps = {
  value: unknown;
  onChange: (value: unknown) => void;
  control: Record<string, unknown> & { id: string };
  readOnly?: boolean | undefined;
  /** Hears why the text is not the value, and nothing once it is. Keep it the same while it means the same field. */
  onWrong: (reason: string | undefined) => void;
};

const write = (value: unknown) => (value === undefined ? "" : JSON.stringify(value, null, 2));

/** Any JSON value as text. What does not parse stays in the box, is said to be wrong, and changes nothing. */
export function JsonText({ value, onChange, control, readOnly, onWrong }: JsonTextProps) {
  const [text, setText] = useState(() => write(value));
  const [wrong, setWrong] = useState<string>();
  const own = useRef(value);
  useEffect(() => {
    onWrong(wrong && `This is not in the config yet: ${wrong}`);
    return () => onWrong(undefined);
  }, [wrong, onWrong]);
  useEffect(() => {
    // An item of a list is still there when its box is emptied, as `null`.
    const isEmptied = own.current === undefined && value === null;
    if (isEmptied || sameJson(own.current, value)) return;
    own.current = value;
    setText(write(value));
    setWrong(undefined);
  }, [value]);

  const change = (next: string) => {
    setText(next);
    try {
      const parsed: unknown = next.trim() === "" ? undefined : parseExactJson(next);
      own.current = parsed;
      setWrong(undefined);
      onChange(parsed);
    } catch (error) {
      setWrong(error instanceof Error ? error.message : "This is not JSON.");
    }
  };
  return (
    <>
      <Textarea
        {...control}
        aria-invalid={wrong !== undefined || control["aria-invalid"] === true || undefined}
        value={text}
        readOnly={readOnly}
        rows={Math.min(16, Math.max(3, text.split("\n").length))}
        spellCheck={false}
        onChange={(event) => change(event.currentTarget.value)}
        className="font-mono text-xs"
      />
      {wrong ? (
        <p role="alert" className="text-destructive text-xs">
          Not in the config yet: {wrong}
        </p>
      ) : null}
    </>
  );
}
