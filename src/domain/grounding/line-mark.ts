/** Stands for a line break in what a model is given, so that every sentence is one line. */
export const lineMark = '⏎';
