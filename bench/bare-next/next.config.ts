/** Built by webpack: Turbopack would take the dashboard's own instrumentation and proxy for this app's. */
export default { typescript: { ignoreBuildErrors: true } };
