/** Who calls AWS. Throws SlipwayError. */
export interface Identity {
  /** The account that the credentials belong to, 12 digits. */
  accountId(): Promise<string>;
}
