import { Component, type ReactNode } from "react";

type FieldBoundaryProps = { fallback: (reason: string) => ReactNode; children: ReactNode };

/** Keeps what goes wrong in one field inside that field: it is edited as JSON, and the form goes on. */
export class FieldBoundary extends Component<FieldBoundaryProps, { reason?: string }> {
  override state: { reason?: string } = {};

  static getDerivedStateFromError(error: unknown) {
    return { reason: error instanceof Error ? error.message : "The field could not be drawn." };
  }

  override render() {
    const { reason } = this.state;
    return reason === undefined ? this.props.children : this.props.fallback(reason);
  }
}
