/** Who pays for a call. */
export interface Payer {
  readonly teamId: string;
  readonly memberId: string;
}
