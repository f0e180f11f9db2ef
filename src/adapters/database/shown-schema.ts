/** Tables of what organisers see of schedules. */
export interface ShownSchema {
  readonly progress_messages: ProgressMessageTable;
  readonly shipped_schedules: ShippedScheduleTable;
  readonly untold_failures: UntoldFailureTable;
}

/** One row per run that says much; goes with its run. */
interface ProgressMessageTable {
  run: string;
  /** Null where nobody is to be told. */
  channel_id: string | null;
  /** Null while it is not known to stand there. */
  ts: string | null;
  /** JSON of the counts that it shows. */
  shown: string;
  changed_at: number;
}

/** One row per manifest that came with a version of the tutor. */
interface ShippedScheduleTable {
  name: string;
  /** JSON, as it was shipped when organisers last heard of it. */
  manifest: string;
  changed_at: number;
}

/** One row per run that failed without an organiser knowing; the newest hundred. */
interface UntoldFailureTable {
  run: string;
  /** JSON. */
  content: string;
  created_at: number;
}
