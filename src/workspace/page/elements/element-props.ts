/** What every interactive element is drawn with. */
export type ElementProps<Element> = {
  readonly element: Element;
  readonly blockId: string;
  /** What assistive technology calls it: an input's label, or the text of its section. */
  readonly label: string;
  /** Whether a change reaches the app at once; inputs of a modal wait for "submit" unless they ask for it. */
  readonly dispatches: boolean;
  /** The id of the element that says what is wrong with it, where there is one. */
  readonly describedBy?: string | undefined;
};
