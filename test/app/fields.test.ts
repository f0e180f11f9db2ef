import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findElements } from '#src/workspace/blocks/find-elements.ts';
import { readableText } from '#src/workspace/readable-text.ts';
import type { Message } from '#src/workspace/state/message.ts';
import type { View } from '#src/workspace/state/view.ts';
import { askInChannel, onlyFor, windowOf } from '../support/journey.ts';
import { type OpenTutor, openTutor, transports } from '../support/open-tutor.ts';

describe.for(transports)('fields over %s', (transport) => {
  let tutor: OpenTutor;
  beforeAll(async () => {
    tutor = await openTutor(transport);
  });
  afterAll(() => tutor.close());

  it('explains a path with type, default, allowed values, description, notes and link', async () => {
    const answer = await askInChannel(tutor, tutor.emma, '/k8s explain service.spec.type');
    const words = readableText(answer);
    expect(words).toContain('service.spec.type\n\nstring · optional · default ClusterIP · Service v1');
    expect(words).toContain('Allowed values: ClusterIP, ExternalName, LoadBalancer, NodePort');
    expect(words).toContain('type determines how the Service is exposed.');
    expect(words).toContain('Kubernetes 1.36');
    expect(words).toMatch(/Your notes say:[\s\S]*ExternalName/);
    expect(JSON.stringify(answer.blocks)).toContain('https://kubernetes.io/docs/concepts/services-networking/service/');
    expect(answer.text).toBe('service.spec.type: string · optional · default ClusterIP · Service v1');
  });

  it('speaks Korean, with terms that it calls its own', async () => {
    const words = readableText(await askInChannel(tutor, tutor.minji, '/k8s svc.spec.ports[0].nodePort 설명해줘'));
    expect(words).toContain('service.spec.ports.nodePort\n\ninteger · 적지 않아도 돼요 · Service v1');
    expect(words).toMatch(/낱말 풀이\(튜터가 덧붙였어요\): .*(?:노드|포트)/);
  });

  it('goes down and up in one window', async () => {
    const { emma, workspace } = tutor;
    const answer = await askInChannel(tutor, emma, '/k8s explain service.spec');
    await press(answer, 'ports ›');
    const ports = await shownView('service.spec.ports');
    await press(ports, 'nodePort');
    const nodePort = await shownView('service.spec.ports.nodePort');
    expect(nodePort.id).toBe(ports.id);
    await press(nodePort, '↑ service.spec.ports');
    await press(await shownView('service.spec.ports\n'), '↑ service.spec');
    const spec = await shownView('service.spec\n');
    expect(emma.views()).toHaveLength(1);
    emma.closeView(spec, true);

    async function press(on: Message | View, label: string) {
      await emma.press(on, { label });
    }
    function shownView(path: string): Promise<View> {
      return workspace.waitFor(() => emma.views().find((view) => readableText(view).startsWith(`Field\n${path}`)), {
        what: path,
      });
    }
  });

  it('asks about a field and says which it was', async () => {
    const { emma, workspace } = tutor;
    const answer = await askInChannel(tutor, emma, '/k8s explain deploy.spec.strategy');
    await emma.press(answer, { label: 'Quiz me' });
    const asked = await workspace.waitFor(() => emma.views()[0]);
    expect(readableText(asked)).toMatch(/^Field\nWhich field of Deployment is described here\?/);
    const [first] = buttonsOf(asked);
    await emma.press(asked, { actionId: first ?? '' });
    const told = await workspace.waitFor(() =>
      emma.views().find((view) => /^Field\n(?:Right|Not)/.test(readableText(view))),
    );
    expect(readableText(told)).toMatch(/^Field\n(?:Right\. This describes|Not \w+: this describes) deployment\.spec\./);
    emma.closeView(told, true);
  });

  it('shows card, notes and fields of a topic in one answer', async () => {
    const answer = await askInChannel(tutor, tutor.emma, '/k8s explain service');
    const words = readableText(answer);
    expect(words).toContain('Fields of Service (v1): spec.type, spec.ports, spec.selector');
    const sources = JSON.stringify(answer.blocks);
    expect(sources).toMatch(/📄 service\.md:\d+ · concept card/);
    expect(sources).toContain('chapter-9-sample.md');
    const view = await windowOf(tutor, tutor.emma, answer, { actionId: 'open-field:0' });
    expect(readableText(view)).toMatch(/^Field\nservice\n/);
  });

  it.for([
    ['explain service.spec.tpye', /no field tpye under service\.spec[\s\S]*service\.spec\.type/],
    ['explain deploy.replicas', /no field replicas under deployment[\s\S]*deployment\.spec\.replicas/],
    ['explain servce.spec --recursive', /no object called servce[\s\S]*service/],
    ['explain deployment --api-version apps/v9', /no version apps\/v9.*apps\/v1/],
    ['explain ingress --api-version extensions/v1beta1', /removed in 1\.22\. Use networking\.k8s\.io\/v1 instead/],
    ['explain service --max-depth zero', /--max-depth zero is not understood/],
    ['explain service --output json', /--output is not understood/],
    ['explain --search "node port"', /^8 fields fit "node port"\.\n?[\s\S]*service\.spec\.ports\.nodePort/],
    ['explain --search 재시작 정책', /pod\.spec\.restartPolicy/],
    ['explain --search qqqq zzzz', /No field fits/],
    ['explain cronjob.spec.concurrencyPolicy', /The group's schedules read Allow, Forbid and Replace/],
    ['explain pod.spec.containers.resources --recursive', /limits {2}<map of Quantity>[\s\S]*requests/],
  ] as const)('answers /k8s %s', async ([words, expected]) => {
    const answer = await askInChannel(tutor, tutor.emma, `/k8s ${words}`);
    expect(readableText(answer)).toMatch(expected);
  });

  it.for(['explain ../../etc', 'explain node.js', 'explain kubernetes.io'])(
    'takes %s for a topic, not a path',
    async (words) => {
      const answer = await askInChannel(tutor, tutor.emma, `/k8s ${words}`);
      expect(readableText(answer)).not.toMatch(/no object|no field/);
    },
  );

  it('shows a field only to the asker when told so', async () => {
    const { emma } = tutor;
    const said = await onlyFor(tutor, emma, () => emma.command('study', '/k8s explain service.spec.type --private'));
    expect(readableText(said)).toContain('default ClusterIP');
  });

  it('has logged no error', () => expect(tutor.errors).toEqual([]));
});

function buttonsOf(shown: Message | View): readonly string[] {
  return findElements(shown.blocks).map(({ actionId }) => actionId);
}
