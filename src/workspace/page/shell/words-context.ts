import { createContext, useContext } from 'react';
import { englishWords } from '../words/english-words.ts';
import type { PageWords } from '../words/page-words.ts';

export const WordsContext = createContext<PageWords>(englishWords);

export const useWords = (): PageWords => useContext(WordsContext);
