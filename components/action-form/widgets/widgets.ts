import type { WidgetProps } from "@rjsf/utils";
import type { ComponentType } from "react";
import { CheckboxesWidget, CheckboxWidget, RadioWidget, SelectWidget } from "./choice-widgets";
import { CodeWidget } from "./code-widget";
import { DateTimeWidget, DateWidget, TimeWidget } from "./date-time-widget";
import { FileWidget } from "./file-widget";
import { HiddenWidget } from "./hidden-widget";
import { IntegrationAutocompleteWidget } from "./integration-autocomplete-widget";
import { JsonWidget } from "./json-widget";
import { PasswordWidget, TextareaWidget, TextWidget } from "./text-widget";

/** Every widget by the name that a uiSchema, or the form's library, calls it. */
export const widgets: Record<string, ComponentType<WidgetProps>> = {
  TextWidget,
  TextareaWidget,
  PasswordWidget,
  EmailWidget: TextWidget,
  URLWidget: TextWidget,
  ColorWidget: TextWidget,
  FileWidget,
  UpDownWidget: TextWidget,
  RangeWidget: TextWidget,
  DateWidget,
  DateTimeWidget,
  AltDateWidget: DateWidget,
  AltDateTimeWidget: DateTimeWidget,
  TimeWidget,
  SelectWidget,
  RadioWidget,
  CheckboxWidget,
  CheckboxesWidget,
  IntegrationAutocompleteWidget,
  // The switch to the expression is the field's; the value side is plain text.
  ExpressionWidget: TextareaWidget,
  JsonWidget,
  CodeWidget,
  HiddenWidget,
  JsonSchemaWidget: JsonWidget,
};
