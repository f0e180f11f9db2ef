import type { ReactNode } from 'react';
import type { PageView } from '../../page-objects.ts';
import { BlockList } from '../blocks/block-list.tsx';
import { SurfaceContext } from '../elements/surface-context.ts';
import { useSurfaceState } from '../elements/use-surface-state.ts';
import { useWords } from '../shell/words-context.ts';

const Published = ({ home }: { readonly home: PageView }): ReactNode => {
  const words = useWords();
  const surface = useSurfaceState('home', { kind: 'view', viewId: home.id });
  return (
    <SurfaceContext value={surface}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="home" aria-label={words.home} tabIndex={0}>
        <BlockList blocks={home.blocks} />
      </section>
    </SurfaceContext>
  );
};

/** The app's Home tab as it has published it for this member. */
export const HomeView = ({ home }: { readonly home: PageView | null }): ReactNode => {
  const words = useWords();
  return home === null ? <p className="home list-note">{words.homeEmpty}</p> : <Published key={home.id} home={home} />;
};
