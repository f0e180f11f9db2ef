import type { ReactNode } from 'react';
import { emojiCharacter } from '../../emoji-names.ts';

/** An emoji by its name without colons; a name nobody knows stays as it was typed. */
export const EmojiView = ({ name }: { readonly name: string }): ReactNode => {
  const character = emojiCharacter(name);
  if (character === undefined) return `:${name}:`;
  return (
    <span className="emoji" role="img" aria-label={name.replaceAll('_', ' ')} title={`:${name}:`}>
      {character}
    </span>
  );
};
