/** What Microsoft's library stores for a host that a person has let run add-ins. */
const TRUSTED = 1;

/**
 * Answers beforehand what Microsoft's library asks once about a host that isn't Microsoft's and is
 * reached over plain http: whether it may run add-ins. Both pages are this server's own, so the
 * answer can only be yes; it goes where the library itself keeps it. A host over https with the
 * add-in's own name isn't asked about.
 */
export function trustOwnHost({ protocol, hostname }: Location, storage: Storage): void {
  if (protocol !== "http:") return;
  storage.setItem(`OfficeJSTrustKeyV2_http_${hostname}`, JSON.stringify({ Result: TRUSTED }));
}
