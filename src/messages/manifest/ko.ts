import { withParticle } from '../../domain/korean/particle.ts';
import type { ManifestMessages } from './manifest-messages.ts';

export const manifestKo: ManifestMessages = {
  help: '매니페스트를 코드 블록이나 파일로 보내면 고칠 곳을 알려 드려요. 메시지 메뉴의 Check this manifest로도 살펴볼 수 있어요.',
  looked: (objects, more) =>
    `${withParticle(objects.join(', ') + (more > 0 ? ` 외 ${more}개` : ''), '을/를')} 살펴봤어요.`,
  counts: ({ error, warning, advice }) =>
    [
      error > 0 ? `고칠 곳 ${error}군데` : '',
      warning > 0 ? `조심할 곳 ${warning}군데` : '',
      advice > 0 ? `조언 ${advice}개` : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  fine: '고칠 곳을 찾지 못했어요. 잘 쓰셨어요.',
  weights: { error: '고쳐 주세요', warning: '조심하세요', advice: '이러면 더 좋아요', note: '참고하세요' },
  place: (line, column) => `${line}줄 ${column}칸`,
  instead: (suggestion) => `이렇게 적어 보세요: ${suggestion}`,
  more: (count) => `${count}개가 더 있어요. 위의 것부터 고쳐서 이 스레드에 다시 붙여 주세요.`,
  read: (topic) => `${topic} 읽어 보기`,
  secret:
    'Secret의 값은 이 컴퓨터 밖으로 보내지 않고 가려서 보여 드려요. 붙여 넣은 메시지에는 그대로 남아 있으니 지우는 편이 좋아요.',
  onlySchema:
    '스키마와 서로의 짝만 살펴본 거라, 클러스터가 실제로 받아 줄지는 kubectl apply --dry-run=server로 확인해 보세요.',
  template: (line) =>
    `${line}줄에 템플릿 표시가 있어요. 아직 채워지지 않은 Helm 템플릿은 매니페스트가 아니라서 살펴보지 못해요. helm template으로 만든 결과를 붙여 주세요.`,
  tooLarge: (size, limit) => `${size}KB라서 읽지 않았어요. ${limit}KB 안으로 나눠서 보내 주세요.`,
  empty: '매니페스트가 비어 있어요.',
  unreadable: {
    several: '파일을 하나씩 보내 주세요.',
    'too-large': '파일이 너무 커서 읽지 않았어요. 나눠서 보내 주세요.',
    unreadable: '파일을 내려받지 못했어요. 다시 올려 주세요.',
    'not-text': '글로 된 파일이 아니어서 읽지 못했어요.',
  },
  none: '이 메시지에는 매니페스트가 없어요. YAML을 코드 블록이나 파일로 보내 주세요.',
};
