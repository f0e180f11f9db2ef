/**
 * What an answer in words is worth. `unsure`: whoever answered shall judge it beside the model answer. `nothing`: there are no words to be
 * graded, as with a picture, or somebody says that they do not know.
 */
export type Grade = 'right' | 'unsure' | 'wrong' | 'nothing';
