/** Single words that the workspace remembers about itself, such as its tokens, by name. */
export type Settings = {
  readonly read: (name: string) => string | undefined;
  readonly write: (name: string, value: string) => void;
};

/** @param changed called after every change, with the name */
export function createSettings(
  kept: readonly { readonly name: string; readonly value: string }[],
  changed: (name: string) => void,
): Settings {
  const values = new Map(kept.map(({ name, value }) => [name, value]));
  return {
    read: (name) => values.get(name),
    write: (name, value) => {
      if (values.get(name) === value) return;
      values.set(name, value);
      changed(name);
    },
  };
}

/** A value that is made once and stays the same from then on. */
export function settled(settings: Settings, name: string, make: () => string): string {
  const known = settings.read(name);
  if (known !== undefined) return known;
  const made = make();
  settings.write(name, made);
  return made;
}
