import { CircleCheck } from "lucide-react";
import type { Metadata } from "next";
import { BareScreen } from "@/components/frame/bare-screen";
import { EmptyState } from "@/components/ui/empty-state";

export const metadata: Metadata = { title: "Signed in" };

/** Where the tab ends that the session-ended dialog opened. */
export default function SignedInPage() {
  return (
    <BareScreen>
      <EmptyState icon={CircleCheck} title={<h1>You are signed in</h1>}>
        Close this tab and go on where you were: the other page has kept what you typed.
      </EmptyState>
    </BareScreen>
  );
}
