import { beforeAll, describe, expect, it } from 'vitest';
import { composeFields } from '#src/compose/compose-fields.ts';
import { foldersOf, openKnowledge } from '#src/compose/compose-knowledge.ts';
import { createAskAboutField } from '#src/features/fields/ask-about-field.ts';
import { openShippedSchema } from '../../support/shipped-schema.ts';

describe('fields beside the sample notes', () => {
  let fields: Awaited<ReturnType<typeof composeFields>>;
  beforeAll(async () => {
    const knowledge = await openKnowledge(foldersOf({ notesDirs: [], subject: 'kubernetes' }));
    fields = await composeFields({ databasePath: ':memory:' }, knowledge);
  });

  it.for([
    ['노드 포트', 'service.spec.ports.nodePort'],
    ['노드포트', 'service.spec.ports.nodePort'],
    ['재시작 정책', 'pod.spec.restartPolicy'],
    ['재시작 정책을', 'pod.spec.restartPolicy'],
    ['준비성 프로브', 'pod.spec.containers.readinessProbe'],
    ['스토리지 클래스', 'persistentvolumeclaim.spec.storageClassName'],
    ['동시성 정책', 'cronjob.spec.concurrencyPolicy'],
    ['node port', 'service.spec.ports.nodePort'],
    ['이미지 정책 pull', 'pod.spec.containers.imagePullPolicy'],
  ] as const)('finds %s among the first', ([words, path]) => {
    expect(fields.searchFields(words, 'ko').found.map((one) => one.path)).toContain(path);
  });

  it('quotes lines that name the field or a value of it, each where it stands', () => {
    const explained = fields.explainField({ path: 'service.spec.type', version: null }, 'ko');
    if (explained.kind !== 'explained') throw new Error(explained.kind);
    expect(explained.ownLines).toHaveLength(3);
    for (const { text, citation } of explained.ownLines) {
      expect(text).toMatch(/ClusterIP|NodePort|LoadBalancer|ExternalName/);
      expect(citation.startLine).toBeGreaterThan(0);
    }
    expect(explained.gloss.map(({ ko }) => ko)).toContain('서비스');
    const other = fields.explainField({ path: 'lease.spec.holderIdentity', version: null }, 'en');
    expect(other).toMatchObject({ kind: 'explained', ownLines: [], gloss: [], difference: null });
  });

  it('tells where schedules of the group differ, in the language that is asked for', () => {
    const explain = (path: string, locale: 'ko' | 'en') => fields.explainField({ path, version: null }, locale);
    expect(explain('cj.spec.concurrencyPolicy', 'ko')).toMatchObject({
      difference: expect.stringContaining('스터디 일정'),
    });
    expect(explain('cronjob.spec.jobTemplate.spec.template.spec.containers', 'en')).toMatchObject({
      difference: expect.stringContaining('task, channel or members'),
    });
    expect(explain('cronjob.spec.suspend', 'en')).toMatchObject({ difference: null });
  });

  it.for([
    ['service', 'Service'],
    ['svc', 'Service'],
    ['서비스', 'Service'],
    ['퍼시스턴트볼륨클레임', 'PersistentVolumeClaim'],
    ['daemonset', 'DaemonSet'],
  ] as const)('takes the topic %s for an object', ([topic, object]) => {
    expect(fields.joinTopic(topic, 'ko')?.field.object).toBe(object);
  });

  it.for(['노드포트', '헬름', 'rollback', 'service mesh', '../../etc'])('takes the topic %s for none', (topic) => {
    expect(fields.joinTopic(topic, 'ko')).toBeNull();
  });
});

describe('createAskAboutField', () => {
  it('hides the name in the description, and offers the right field once among others', async () => {
    const schema = await openShippedSchema();
    for (const chance of [0, 0.3, 0.6, 0.99]) {
      const ask = createAskAboutField({ schema: () => schema, chance: () => chance });
      const question = ask('service.spec.ports', 'v1');
      if (question.kind !== 'question') throw new Error(question.kind);
      const right = question.choices.filter(({ path }) => path === question.right);
      expect(right).toHaveLength(1);
      expect(question.choices.length).toBeGreaterThan(2);
      expect(question.description.toLowerCase()).not.toContain(right[0]?.name.toLowerCase());
    }
    const none = createAskAboutField({ schema: () => schema, chance: () => 0 })('nowhere', 'v1');
    expect(none).toEqual({ kind: 'nothing-to-ask' });
  });
});
