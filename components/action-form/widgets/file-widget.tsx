import type { WidgetProps } from "@rjsf/utils";
import { useState } from "react";
import { Input } from "@/components/ui/input";
import { useControl } from "../use-control";

const MAX_BYTES = 5_000_000;

/** A file's content inside the config, as a data URL that also names the file. */
export function FileWidget(props: WidgetProps) {
  const { value, onChange, options, disabled, readonly } = props;
  const control = useControl(props);
  const [refusal, setRefusal] = useState<string>();
  const name =
    typeof value === "string" ? (/;name=([^;]*)/.exec(value)?.[1] ?? "a file") : undefined;

  const take = (file: File | undefined) => {
    setRefusal(undefined);
    if (!file) return onChange(undefined);
    if (file.size > MAX_BYTES) return setRefusal("The file is larger than 5 MB.");
    const reader = new FileReader();
    reader.onload = () =>
      onChange(
        String(reader.result).replace(";base64", `;name=${encodeURIComponent(file.name)};base64`),
      );
    reader.onerror = () => setRefusal("The file could not be read.");
    reader.readAsDataURL(file);
  };
  return (
    <>
      <Input
        {...control}
        type="file"
        disabled={disabled || readonly}
        accept={typeof options.accept === "string" ? options.accept : undefined}
        onChange={(event) => take(event.currentTarget.files?.[0])}
      />
      {name ? (
        <p className="text-muted-foreground text-xs">Holds {decodeURIComponent(name)}.</p>
      ) : null}
      {refusal ? (
        <p role="alert" className="text-destructive text-xs">
          {refusal}
        </p>
      ) : null}
    </>
  );
}
