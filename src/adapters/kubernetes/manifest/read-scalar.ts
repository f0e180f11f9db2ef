/**
 * What a plain scalar means to Kubernetes' reader (YAML 1.1 as `sigs.k8s.io/yaml` reads it): `yes`, `no`, `on`, `off` are
 * booleans, a leading 0 makes octal digits, and everything else is as in YAML 1.2.
 */
export function readScalar(text: string): string | number | boolean | null {
  if (/^(?:|~|null|Null|NULL)$/.test(text)) return null;
  if (/^(?:true|True|TRUE|yes|Yes|YES|on|On|ON)$/.test(text)) return true;
  if (/^(?:false|False|FALSE|no|No|NO|off|Off|OFF)$/.test(text)) return false;
  if (/^[-+]?0[0-7_]+$/.test(text)) return signed(text, 8, /^[-+]?0/);
  if (/^[-+]?0o[0-7_]+$/.test(text)) return signed(text, 8, /^[-+]?0o/);
  if (/^[-+]?0x[\da-fA-F_]+$/.test(text)) return signed(text, 16, /^[-+]?0x/);
  if (/^[-+]?(?:0|[1-9][\d_]*)$/.test(text)) return Number(text.replaceAll('_', ''));
  if (/^[-+]?(?:\d[\d_]*)?\.?\d+(?:[eE][-+]?\d+)?$/.test(text) && /[.eE]/.test(text))
    return Number(text.replaceAll('_', ''));
  if (/^[-+]?\.(?:inf|Inf|INF)$/.test(text))
    return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return text;
}

function signed(text: string, base: number, prefix: RegExp): number {
  const value = Number.parseInt(text.replace(prefix, '').replaceAll('_', ''), base);
  return text.startsWith('-') ? -value : value;
}
