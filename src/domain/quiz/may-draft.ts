import { instructionLines } from '../notes/instruction-lines.ts';

/** What leans on something around it, and says nothing alone. */
const leaning =
  /예를\s*들|예시|예컨대|아래|위의|위에서|그림|표를|다음과|이\s*경우|이때|이런|이러한|그래서|(?:^|\s)(?:(?:우리|저희)(?:는|가|의|를)?|제가|내가|저는|나는)\s|(?:비슷|유사)한\s*개념|(?:비슷|유사)함|\b(?:for example|e\.g\.|such as the following|below|above|figure|in this case)\b/iu;
/** What was only jotted down, or leads elsewhere. */
const jotted = /->|→|=>|https?:|www\.|\]\(|\?\s*$|^\s*[#>|]|!!|\.\.\s*$/u;
const negated = /않|없|못하|못\s|아니|말고|제외|\b(?:not|never|cannot|can't|without|except|no|nor|neither)\b/iu;

/** Shorter texts are fragments of lists; longer ones are read by nobody before an answer. */
export const textLimits = { shortest: 14, longest: 140 } as const;

/** Whether a text can be asked about: a whole statement that stands alone. */
export function mayDraft(text: string): boolean {
  const length = [...text].length;
  if (length < textLimits.shortest || length > textLimits.longest) return false;
  return !leaning.test(text) && !jotted.test(text) && instructionLines([text]).length === 0;
}

/** Whether a text says what is not so: asking about it asks twice around the corner. */
export function isNegated(text: string): boolean {
  return negated.test(text);
}
