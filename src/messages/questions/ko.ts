import { person } from '../ko-words.ts';
import type { QuestionMessages } from './question-messages.ts';

export const questionsKo: QuestionMessages = {
  openQuestions: {
    asks: (name) => `${person(name)}이 궁금해해요`,
    somebody: '누군가 궁금해해요',
    match: (author, where) => `${person(author)}의 ${where}가 답할 수 있을 것 같아요.`,
    note: '노트',
    take: '제가 답할게요',
    takenBy: (name) => `${person(name)}이 답하고 있어요.`,
    write: '답 쓰기',
    answeredBy: (name) => `${person(name)}의 답`,
    accepted: '물어본 분이 답을 받아들였어요.',
    posted: '스터디 채널에 질문을 올렸어요.',
    postedAnonymously:
      '스터디 채널에 이름 없이 올렸어요. 답을 받아들일 수 있게 데이터베이스에는 누가 물었는지 남고, 서버를 다루는 분은 볼 수 있어요.',
    keptOnly: '질문을 적어 두었어요. 스터디 채널이 아직 없어서 올리지는 못했어요.',
    own: '내가 물어본 질문이에요. 다른 분의 답을 기다려 주세요.',
    settled: '이미 다른 분이 답하고 있거나 답을 찾은 질문이에요.',
    form: { title: '답 쓰기', label: '답', send: '보내기' },
    answerSent: '답을 스레드에 올리고 물어본 분에게 전했어요.',
    yourAnswer: (name) => `물어본 질문에 ${person(name)}이 답했어요.`,
    accept: '답이 됐어요',
    keepAnswer: '답을 노트에 남기기',
    inNotes: '물어본 분이 답을 받아들였고, 그룹의 노트에 남겨 두었어요.',
    keptAs: (path) => `답을 그룹의 노트에 남겼어요: ${path}. 이제 같은 질문에 이 답을 찾아 드려요.`,
    notKept: '답을 노트에 남기지 못했어요. 받아들인 답이 있는지, 노트 폴더가 있는지 확인해 주세요.',
    thanks: '고마운 마음까지 질문에 남겨 두었어요.',
    notYours: '물어본 분만 답을 받아들일 수 있어요.',
    none: '남아 있는 질문이 없어요.',
    title: (count) => `남은 질문 ${count}개`,
    others: (count) => `이 밖에 ${count}개가 더 있어요.`,
  },
};
