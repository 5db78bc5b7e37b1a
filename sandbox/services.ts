import type { CatalogueEntry, Integration } from "./catalogue/entry";
import { toCatalogueService } from "./catalogue-service";
import { toCustomIntegration, toExternalService } from "./external-service";
import type { JsonFile } from "./json-file";
import type { Service } from "./service";
import type { CustomIntegration, State } from "./state";
import { workerManifests } from "./worker-manifests";

/** Every integration that a workspace sees: the catalogue's, and the workspace's own. */
export class Services {
  #catalogue: Map<string, Service>;
  #stateFile: JsonFile<State>;
  /** The catalogue never changes while the process runs, and it is megabytes: it is written out once. */
  #catalogueJson: string;

  constructor(catalogue: CatalogueEntry[], stateFile: JsonFile<State>) {
    this.#catalogue = new Map(
      catalogue.map((entry) => [entry.integration.slug, toCatalogueService(entry)]),
    );
    this.#stateFile = stateFile;
    this.#catalogueJson = [...this.#catalogue.values()]
      .map((service) => JSON.stringify(service.integration))
      .join(",");
  }

  find(workspaceUuid: string, slug: string): Service | undefined {
    const custom = this.#customIn(workspaceUuid).find((each) => each.integrationSlug === slug);
    return custom ? toCustomService(custom) : this.#catalogue.get(slug);
  }

  list(workspaceUuid: string): Integration[] {
    const catalogue = [...this.#catalogue.values()].map((service) => service.integration);
    return [...catalogue, ...this.#customIn(workspaceUuid).map(toCustomIntegration)];
  }

  /** The same as `list`, as the text of a JSON array. */
  listJson(workspaceUuid: string): string {
    const custom = this.#customIn(workspaceUuid).map((each) =>
      JSON.stringify(toCustomIntegration(each)),
    );
    return `[${[this.#catalogueJson, ...custom].filter((text) => text !== "").join(",")}]`;
  }

  #customIn(workspaceUuid: string): CustomIntegration[] {
    return this.#stateFile.value.customIntegrations.filter(
      (custom) => custom.workspaceUuid === workspaceUuid,
    );
  }
}

function toCustomService(custom: CustomIntegration): Service {
  if (custom.kind === "external") return toExternalService(custom, custom.baseUrl);
  return toCatalogueService({
    ...workerManifests[custom.workerUuid],
    integration: toCustomIntegration(custom),
  });
}
