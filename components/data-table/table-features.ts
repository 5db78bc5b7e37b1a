import {
  columnOrderingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
} from "@tanstack/react-table";

/**
 * What our tables use of TanStack Table. Filtering and sorting are not among its row models: the rows' order is a pure
 * function's, computed once per keystroke for 10,000 rows, and the table never rebuilds its own.
 */
export const features = tableFeatures({
  columnOrderingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  rowSelectionFeature,
  rowSortingFeature,
});
