/** How the accounts of a portfolio are treated. */
export interface AccountPolicy {
  /** Whether money stays in its account, or may move between them. */
  readonly accounts: "walls" | "together";
  /** The account that cash comes to or goes from; null for where it serves most. */
  readonly cashAccount: string | null;
}

/** What holds for a policy that says nothing of accounts. */
export const DEFAULT_ACCOUNT_POLICY: AccountPolicy = { accounts: "walls", cashAccount: null };
