/** What the process counts of its work; nothing of who asked or what they typed. */
export interface Metrics {
  /** Counts an HTTP response; `cached` when the answer was at hand and no command ran. */
  responded(response: { route: string; status: number; cached: boolean }): void;
  /** All of it in Prometheus' text format, and that format's media type. */
  text(): Promise<{ body: string; contentType: string }>;
}
