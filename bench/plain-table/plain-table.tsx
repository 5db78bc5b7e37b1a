import {
  columnFilteringFeature,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  filterFns,
  globalFilteringFeature,
  rowSortingFeature,
  sortFns,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";

type Row = {
  uuid: string;
  name: string;
  slug: string;
  integrationSlug: string;
  useCredits: boolean;
  isDefault: boolean;
  playsCount: number;
  toolsCount: number;
  modelsCount: number;
  updatedAt: string;
};

const features = tableFeatures({
  columnFilteringFeature,
  globalFilteringFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
  filterFns,
  sortFns,
});
const helper = createColumnHelper<typeof features, Row>();
const columns = helper.columns([
  helper.accessor("name", { header: "Name" }),
  helper.accessor("integrationSlug", { header: "Integration" }),
  helper.accessor("slug", { header: "Slug" }),
  helper.accessor((row) => (row.useCredits ? "Cargo credits" : "Own account"), {
    id: "paidBy",
    header: "Paid by",
  }),
  helper.accessor((row) => `${row.playsCount} ${row.toolsCount} ${row.modelsCount}`, {
    id: "usedBy",
    header: "Used by",
  }),
  helper.accessor((row) => (row.isDefault ? "Default" : ""), { id: "default", header: "Default" }),
  helper.accessor("updatedAt", { header: "Updated" }),
]);

const initialSorting = [{ id: "name", desc: false }];

/** What a reader of the library's documentation would write: its own filter, sort and virtual rows, nothing else. */
function PlainTable({ data }: { data: Row[] }) {
  const [globalFilter, setGlobalFilter] = useState("");
  const table = useTable({
    features,
    columns,
    data,
    getRowId: (row: Row) => row.uuid,
    globalFilterFn: "includesString",
    initialState: { sorting: initialSorting },
    state: { globalFilter },
    onGlobalFilterChange: setGlobalFilter,
  });
  const scroller = useRef<HTMLDivElement>(null);
  const { rows } = table.getRowModel();
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 44,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 6,
  });
  return (
    <>
      <input
        type="search"
        aria-label="Search connectors"
        value={globalFilter}
        onChange={(event) => setGlobalFilter(event.currentTarget.value)}
      />
      <div ref={scroller} id="scroller" style={{ height: 680, overflow: "auto" }}>
        <table aria-label="Connectors" style={{ display: "grid" }}>
          <thead style={{ display: "grid", position: "sticky", top: 0, zIndex: 1 }}>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id} style={{ display: "flex", width: "100%" }}>
                {group.headers.map((header) => (
                  <th key={header.id} style={{ width: 160 }}>
                    <button type="button" onClick={header.column.getToggleSortingHandler()}>
                      <table.FlexRender header={header} />
                    </button>
                  </th>
                ))}
              </tr>
            ))}
          </thead>
          <tbody
            style={{ display: "grid", height: virtualizer.getTotalSize(), position: "relative" }}
          >
            {virtualizer.getVirtualItems().map((item) => {
              const row = rows[item.index];
              return row ? (
                <tr
                  key={row.id}
                  data-index={item.index}
                  ref={virtualizer.measureElement}
                  style={{
                    display: "flex",
                    position: "absolute",
                    width: "100%",
                    height: 44,
                    transform: `translateY(${item.start}px)`,
                  }}
                >
                  {row.getAllCells().map((cell) => (
                    <td key={cell.id} style={{ width: 160 }}>
                      {cell.column.id === "name" ? (
                        <a href={`#${row.id}`}>
                          <table.FlexRender cell={cell} />
                        </a>
                      ) : (
                        <table.FlexRender cell={cell} />
                      )}
                    </td>
                  ))}
                </tr>
              ) : null;
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Page() {
  const [data, setData] = useState<Row[]>();
  useEffect(() => {
    const workspace = new URLSearchParams(window.location.search).get("workspace") ?? "";
    fetch("/api/cargo/v1/connection/connectors/list", {
      headers: { "selected-workspace-uuid": workspace },
    })
      .then((response) => response.json())
      .then((answer: { connectors: Row[] }) => setData(answer.connectors));
  }, []);
  return data ? <PlainTable data={data} /> : <p>Loading…</p>;
}

const root = document.getElementById("root");
if (root) createRoot(root).render(<Page />);
