/**
 * Everyday turns of phrase and the plain words for them, as questions use them: `무슨 일을 해` asks for a role, `뭐라고 쳐야 돼` for
 * a command. Read once here, their single words (`일`, `쳐야`) cannot be taken for something that the notes lack.
 */
const phrases: readonly (readonly [RegExp, string])[] = [
  [
    /(?:뭐|뭘|무엇을)\s?(?:하는|하려는|위한)\s?(?:애|놈|녀석|친구|물건|거|건|것|도구|타입|유형|오브젝트|리소스|파일|용도)(?:[가-힣]{0,4})/gu,
    ' 뭐야 ',
  ],
  [/(?:하는|맡는|맡은|담당하는)\s?(?:일|역할|임무)(?=[은이을의가]|\s|[?？.]|$)[은이을의가]?/gu, ' 역할 '],
  [/무슨\s?(?:일|역할)[을를]?\s?(?:하|해|한|할|맡)[가-힣]{0,5}/gu, ' 역할 뭐야 '],
  [/무슨\s?일이?\s?(?:생기|생겨|생길|일어나|일어날|벌어지|벌어져|벌어질)[가-힣]{0,4}/gu, ' 어떻게 돼 '],
  [/(?:뭐|뭘|무엇)(?:라고|라)?\s?(?:치|쳐|입력)[가-힣]{0,4}/gu, ' 명령어 '],
  [/(?:뭐|뭘|무엇을?)\s?위한\s?(?:거|것|건)[가-힣]{0,4}/gu, ' 용도 뭐야 '],
  [
    /(?:어디다|어디에|어디에다)\s?(?:써먹|갖다\s?쓰|쓰|써|쓸|사용)[가-힣]{0,4}|(?:쓸|사용할|써먹을)\s?만한\s?(?:상황|경우|곳|데|때)/gu,
    ' 언제 쓰나요 ',
  ],
  [/(?:쓰|사용하)는\s?때(?=[가는]|\s|$)[가는]?/gu, ' 언제 쓰나요 '],
  [/한\s?(?:줄|마디)(?:로|만)?|쉽게\s?말해(?:서)?/gu, ' '],
  // Somebody does it for somebody: the verb is what is done.
  [/(?<=[가-힣][려해와워어아여춰겨져켜워])\s?(?:줌|줘요?|주나요?|주냐|줄까요?|줍니까)(?=\s|[?？!.]|$)/gu, ' '],
  // A count and a noun are one word with or without a blank.
  [/(?<![가-힣])한\s?번(?=만|에|씩|[\s.?!]|$)/gu, ' 한번'],
  [/큰일\s?[나날났][가-힣]{0,3}/gu, ' 문제 '],
  [/\b(?:pls|plz|please|lol|hmm+|btw|tbh|idk|lemme|anyone|everybody|pretty please)\b/giu, ' '],
  [
    /\b(?:in short|briefly|in a nutshell|in plain (?:words|english)|in simple (?:terms|words)|eli5|for dummies)\b/giu,
    ' ',
  ],
  [/\b(?:reach|go) for\b|\bpick(?: up)?\b(?= an?\b)/giu, ' use '],
  [/\b(?:is|are|what.?s|was) (.{2,40}?) good for\b/giu, 'what is $1 used for'],
  [/\bbad idea\b|\bdanger(?:ous)?\b/giu, ' bad '],
];

/** A question in plain words; bounded by the length of the question. */
export function plainWording(question: string): string {
  return phrases.reduce((words, [phrase, plain]) => words.replace(phrase, plain), question);
}
