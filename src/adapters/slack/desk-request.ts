/** What a member can ask of their own desk. */
export type DeskWords = { readonly kind: 'export' } | { readonly kind: 'forget' } | { readonly kind: 'privacy' };
