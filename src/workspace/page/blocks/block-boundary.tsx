import { Component, type ReactNode } from 'react';
import { WordsContext } from '../shell/words-context.ts';

type BlockBoundaryProps = { readonly type: string; readonly children: ReactNode };

/** Keeps a broken block from taking the page with it; React knows such a boundary only as a class. */
export class BlockBoundary extends Component<BlockBoundaryProps, { readonly broken: boolean }> {
  static override contextType = WordsContext;
  declare context: React.ContextType<typeof WordsContext>;
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return <p className="cannot-show">{this.context.cannotShow(this.props.type)}</p>;
  }
}
