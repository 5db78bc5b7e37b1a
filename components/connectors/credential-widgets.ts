import type { WidgetProps } from "@rjsf/utils";
import type { ComponentType } from "react";
import { isOauthWidget } from "@/lib/connectors/oauth-fields";
import { OauthWidget } from "./oauth-widget";
import {
  CredentialPasswordWidget,
  CredentialTextareaWidget,
  CredentialTextWidget,
} from "./secret-widget";

type Widgets = Readonly<Record<string, ComponentType<WidgetProps>>>;

const credentials: Widgets = {
  TextWidget: CredentialTextWidget,
  PasswordWidget: CredentialPasswordWidget,
  TextareaWidget: CredentialTextareaWidget,
};

/** The widgets of a credentials form. Each integration may call its OAuth widget by a name of its own. */
export function credentialWidgets(uiSchema: unknown): Widgets {
  const names = new Set<string>();
  JSON.stringify(uiSchema ?? {}, (key, value: unknown) => {
    const isName = key === "ui:widget" || key === "widget";
    if (isName && typeof value === "string" && isOauthWidget(value)) names.add(value);
    return value;
  });
  const oauth = Object.fromEntries([...names].map((name) => [name, OauthWidget]));
  return { ...credentials, ...oauth };
}
