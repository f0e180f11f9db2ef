/** What a member can ask of their own desk, and of their group's. */
export type DeskWords =
  | { readonly kind: 'export' }
  | { readonly kind: 'forget' }
  | { readonly kind: 'privacy' }
  /** `own`: of the member alone. */
  | { readonly kind: 'report'; readonly own: boolean }
  | { readonly kind: 'meeting'; readonly minutes: boolean };
