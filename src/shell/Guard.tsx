import { Alert, Button } from '@mantine/core';
import i18next from 'i18next';
import { Component, type ReactNode } from 'react';

/** Keeps a fault in one room of the screen from taking the others with it. */
export class Guard extends Component<{ children: ReactNode }, { fault: Error | null }> {
  override state: { fault: Error | null } = { fault: null };

  static getDerivedStateFromError(fault: Error) {
    return { fault };
  }

  override render() {
    const { fault } = this.state;
    if (!fault) return this.props.children;
    return (
      <Alert color="red" m="sm" title={i18next.t('notice.problem')}>
        <p>{i18next.t('guard', { got: fault.message })}</p>
        <Button size="compact-sm" variant="default" onClick={() => this.setState({ fault: null })}>
          {i18next.t('notice.retry')}
        </Button>{' '}
        <Button size="compact-sm" variant="default" onClick={() => window.location.reload()}>
          {i18next.t('reload')}
        </Button>
      </Alert>
    );
  }
}
