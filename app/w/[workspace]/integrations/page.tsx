import type { Metadata } from "next";
import { Catalogue } from "@/components/integrations/catalogue";

export const metadata: Metadata = { title: "Integrations" };

export default function IntegrationsPage() {
  return <Catalogue />;
}
