import { describe, expect, it } from 'vitest';
import {
  cautionQuestion,
  definitionQuestion,
  differenceQuestion,
  usageQuestion,
} from '../../../src/domain/grounding/example-question.ts';

describe('example questions', () => {
  it('let particles agree with how names are read', () => {
    expect(differenceQuestion('클러스터IP', '노드포트', 'ko')).toBe('클러스터IP랑 노드포트는 뭐가 달라요?');
    expect(differenceQuestion('볼륨', 'emptyDir', 'ko')).toBe('볼륨이랑 emptyDir는 뭐가 달라요?');
    expect(definitionQuestion('헬름', 'ko')).toBe('헬름은 뭐예요?');
    expect(usageQuestion('노드포트', 'ko')).toBe('노드포트는 언제 써요?');
    expect(cautionQuestion('볼륨', 'ko')).toBe('볼륨에서 주의할 점은 뭐예요?');
  });

  it('speak plain English', () => {
    expect(differenceQuestion('ClusterIP', 'NodePort', 'en')).toBe('How do ClusterIP and NodePort differ?');
    expect(definitionQuestion('Ingress', 'en')).toBe('What is Ingress?');
    expect(usageQuestion('Worker node', 'en')).toBe('When should I use a Worker node?');
    expect(cautionQuestion('Service discovery', 'en')).toBe('What are the pitfalls of Service discovery?');
  });
});
