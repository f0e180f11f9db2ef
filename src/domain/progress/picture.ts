/** A picture as data: whoever draws it knows no words, and whoever has the words draws nothing. */
export type Picture = HeatMap | BurnUpChart | SpreadChart;

/** Stars by chapter and column; null where nobody rated, which is shown as such and never as 0. */
export interface HeatMap {
  readonly kind: 'heat-map';
  readonly title: string;
  /** Weeks, or members who agreed. */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly stars: readonly (number | null)[] }[];
  /** What an empty cell means. */
  readonly emptyLabel: string;
}

/** Chapters planned and finished, week by week. */
export interface BurnUpChart {
  readonly kind: 'burn-up';
  readonly title: string;
  readonly chapters: number;
  readonly plannedLabel: string;
  readonly finishedLabel: string;
  readonly points: readonly {
    readonly label: string;
    readonly planned: number;
    /** Median and middle half; null where it is not known or not shown. */
    readonly finished: { readonly median: number; readonly low: number; readonly high: number } | null;
  }[];
}

/** The group's stars by chapter: median and middle half. */
export interface SpreadChart {
  readonly kind: 'spread';
  readonly title: string;
  readonly rows: readonly {
    readonly label: string;
    readonly median: number;
    readonly low: number;
    readonly high: number;
  }[];
}

/** Draws a picture as PNG. @throws TutorError `unavailable` when it cannot be drawn */
export type DrawPicture = (picture: Picture) => Promise<Uint8Array>;
