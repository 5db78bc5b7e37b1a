import type { Metadata } from "next";
import { CustomIntegrationsPage } from "@/components/custom-integrations/custom-integrations-page";

export const metadata: Metadata = { title: "Custom integrations" };

export default function CustomIntegrations() {
  return <CustomIntegrationsPage />;
}
