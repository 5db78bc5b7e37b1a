"use client";

export function ToolMenu() {
  return null;
}
