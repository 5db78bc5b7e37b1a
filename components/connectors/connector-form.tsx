import type { FormEvent, ReactNode } from "react";
import { Alert } from "@/components/ui/alert";

type ConnectorFormProps = {
  label: string;
  /** Whoever may not write sees everything and can change nothing. */
  readOnly?: boolean;
  onSubmit: () => void;
  children: ReactNode;
};

/** The frame of a connector's form. Enter in a text field sends it, as people expect of a form. */
export function ConnectorForm({ label, readOnly, onSubmit, children }: ConnectorFormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form aria-label={label} noValidate onSubmit={submit} className="grid max-w-2xl gap-5">
      {readOnly ? (
        <Alert title="You may look at connectors in this workspace, not change them" />
      ) : null}
      <fieldset disabled={readOnly} className="grid min-w-0 gap-5">
        {children}
      </fieldset>
    </form>
  );
}
