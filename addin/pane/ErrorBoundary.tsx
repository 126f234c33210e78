import type { ReactNode } from 'react';
import { Component } from 'react';
import type { Messages } from '../messages.ts';
import { EmptyState } from './EmptyState.tsx';
import { ReloadButton } from './ReloadButton.tsx';

interface ErrorBoundaryProps {
  readonly messages: Messages;
  readonly children: ReactNode;
}

/** The last resort for our own faults. React offers it to classes only. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    const { messages, children } = this.props;
    if (!this.state.hasFailed) return children;
    return (
      <EmptyState title={messages.crashed.title} hint={messages.crashed.body}>
        <ReloadButton label={messages.crashed.reload} />
      </EmptyState>
    );
  }
}
