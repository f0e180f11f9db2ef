/** Amounts as Kubernetes writes them: `500m`, `1.5Gi`, `2e3`. */
const form = /^([-+]?(?:\d+\.?\d*|\.\d+))(m|[kMGTPE]|[KMGTPE]i|[eE][-+]?\d+|n|u)?$/;

const units: Readonly<Record<string, number>> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

export function isQuantity(text: string): boolean {
  return form.test(text);
}

/** The amount as a number; null for what is no quantity. */
export function amountOf(text: string): number | null {
  const [, digits = '', unit = ''] = form.exec(text) ?? [];
  if (digits === '') return null;
  return units[unit] === undefined ? Number(`${digits}${unit}`) : Number(digits) * (units[unit] ?? 1);
}
