/**
 * Everyday Korean words that say how something is asked and nothing of what: adverbs, politeness, time of day, words for people
 * and things at large. Each is the beginning of its forms. Their absence from every note says nothing.
 */
const beginnings = (
  '대체 도대체 까먹 써먹 별로 오바 굳이 완전 계속 자꾸 갑자기 혹시 대충 살짝 요약 쉽게 쉬운 초보 입문 왕초보 친구 아까 방금 어제 오늘 요즘 요새 ' +
  '내일 나중 헷갈 이해 부탁 질문 답변 도움 도와 여쭤 여쭙 문의 선생 안녕 감사 고마 죄송 실례 저기요 진짜 솔직 사실 그니까 그러니까 아무튼 암튼 일단 우선 ' +
  '먼저 결국 약간 되게 엄청 너무 무지 매우 아주 훨씬 상당히 거의 전혀 절대 항상 가끔 자주 맨날 보통 대개 주로 특히 오히려 역시 물론 만약 만일 아마 ' +
  '설마 과연 어쩌면 어차피 느낌 스타일 식으로 입장 관점 측면 정체 녀석 물건 만한 만하 기억 생각 느껴 모르 몰라 봐줘 봐주 급해 급한 빨리 얼른 어서 ' +
  '천천히 차근차근 간단 짧게 길게 자세 구체적 대략 한번 이번 저번 그때 이때 여기 거기 저기 이쪽 그쪽 형님 누나 여러분 우리 저희 다들 모두 누군가 아무 ' +
  '제대로 그대로 마음대로 함부로 신기 대박 멋지 어렵 쉬워 복잡 답답 짜증 힘들 무섭 걱정 당연 확실 분명 중요 필수 핵심 포인트 얘기 이야기 소개 부연 참고 ' +
  '어울 괜찮 상관 가능 불가능 정확 올바 이상하 이상해 이유 까닭 원인 그럴 이럴 저럴 어쩌 어쩔 어떻 왜케 뭐시기 거시기 하다못해 뭐랄까 있잖 그치 맞나 ' +
  '오케이 하이 헬로 쓸모 쓸데 쓰임 소용 장단 갓 걍 쫌 좀만 딱히 별도 뜻이 무조건 반드시 제발 웬만 은근 생각보다 아예 여전히 이미 벌써 아직 드디어 문득 잠깐 잠시 집에서 하나뿐 대짜리 하필 실무 현업 중간에 자체 관련해'
).split(' ');

/** Sounds and manners said twice: 두근두근, 조금조금. */
const doubled = /^(.{1,3})\1/u;

/** Whether a Hangul word only says how something is asked. */
export function isCommonKorean(word: string): boolean {
  return doubled.test(word) || beginnings.some((beginning) => word.startsWith(beginning));
}
