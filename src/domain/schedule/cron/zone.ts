/** A stretch of time in which a zone's clocks keep one distance from UTC. */
export interface ZoneStretch {
  /** First instant, epoch milliseconds. */
  readonly startMs: number;
  /** First instant that no longer belongs to it. */
  readonly endMs: number;
  /** Local time minus UTC in milliseconds; whole seconds, because Monrovia stood at −0:44:30 until 1972. */
  readonly offsetMs: number;
}

/** A time zone's clocks. */
export interface Zone {
  readonly name: string;
  /** The stretch that an instant lies in. */
  readonly stretchAt: (epochMs: number) => ZoneStretch;
}

const dayMs = 86_400_000;
/** Shorter than any two changes of one zone lie apart: the shortest in tzdata 2026c since 1970 is a week (Recife, October 2000). */
const probeMs = 3 * dayMs;
/** About a year: what is computed at once, in 120 probes. */
const chunkMs = 120 * probeMs;
/** Outside, clocks are taken to stand as at the edge, so that no date makes the memory grow without bound. */
const firstMs = Date.UTC(1900, 0, 1);
const lastMs = Date.UTC(2200, 0, 1);

/** There are some 600 names; more are other spellings of the same, which Intl takes. */
const mostZones = 1000;
const zones = new Map<string, Zone>();

/**
 * Opens a time zone by its IANA name. What has been computed of it is kept.
 * @returns null for a name that is not in this machine's time zone data
 */
export function openZone(name: string): Zone | null {
  const known = zones.get(name);
  if (known !== undefined) return known;
  const offsetAt = offsetReader(name);
  if (offsetAt === null) return null;
  const chunks = new Map<number, readonly ZoneStretch[]>();
  const edges = { first: firstStretch(offsetAt), last: lastStretch(offsetAt) };
  const zone: Zone = {
    name,
    stretchAt(epochMs) {
      if (epochMs < firstMs) return edges.first;
      if (epochMs >= lastMs) return edges.last;
      const index = Math.floor(epochMs / chunkMs);
      let stretches = chunks.get(index);
      if (stretches === undefined) {
        stretches = readChunk(offsetAt, Math.max(index * chunkMs, firstMs), Math.min((index + 1) * chunkMs, lastMs));
        chunks.set(index, stretches);
      }
      for (const stretch of stretches) if (epochMs < stretch.endMs) return stretch;
      return edges.last;
    },
  };
  if (zones.size >= mostZones) zones.clear();
  zones.set(name, zone);
  return zone;
}

function firstStretch(offsetAt: (ms: number) => number): ZoneStretch {
  return { startMs: Number.NEGATIVE_INFINITY, endMs: firstMs, offsetMs: offsetAt(firstMs) };
}

function lastStretch(offsetAt: (ms: number) => number): ZoneStretch {
  return { startMs: lastMs, endMs: Number.POSITIVE_INFINITY, offsetMs: offsetAt(lastMs) };
}

function readChunk(offsetAt: (ms: number) => number, fromMs: number, toMs: number): readonly ZoneStretch[] {
  const stretches: ZoneStretch[] = [];
  let startMs = fromMs;
  let offsetMs = offsetAt(fromMs);
  for (let at = fromMs; at < toMs; at += probeMs) {
    const until = Math.min(at + probeMs, toMs);
    const after = offsetAt(until);
    if (after === offsetMs) continue;
    const changeMs = findChange(offsetAt, at, until, offsetMs);
    if (changeMs >= toMs) break;
    stretches.push({ startMs, endMs: changeMs, offsetMs });
    startMs = changeMs;
    offsetMs = after;
  }
  stretches.push({ startMs, endMs: toMs, offsetMs });
  return stretches;
}

/** The first second with another offset, by halving. */
function findChange(offsetAt: (ms: number) => number, fromMs: number, toMs: number, offsetMs: number): number {
  let [low, high] = [fromMs / 1000, toMs / 1000];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * 1000) === offsetMs) low = middle;
    else high = middle;
  }
  return high * 1000;
}

/** Reads offsets through Intl, the only source of time zone data that Node carries; takes whole seconds. */
function offsetReader(name: string): ((epochMs: number) => number) | null {
  // Intl also takes `+09:00`, which is no IANA name and which Kubernetes refuses.
  if (/^[+-]/.test(name)) return null;
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return null;
  }
  return (epochMs) => {
    const [month = 1, day = 1, year = 1970, hour = 0, minute = 0, second = 0] = (
      format.format(epochMs).match(/\d+/g) ?? []
    ).map(Number);
    return Date.UTC(year, month - 1, day, hour, minute, second) - epochMs;
  };
}
