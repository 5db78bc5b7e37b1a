import type { Metadata } from "next";
import { NativePage } from "@/components/native/native-page";

export const metadata: Metadata = { title: "Native actions" };

export default function NativeActionsPage() {
  return <NativePage />;
}
