import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { sentenceOfError } from '../words/sentence.ts';

/** Tells a problem in one sentence and leaves it there until it is closed. */
export function tellProblem(error: unknown): void {
  notifications.show({
    color: 'red',
    title: i18next.t('notice.problem'),
    message: sentenceOfError(error),
    autoClose: false,
    closeButtonProps: { 'aria-label': i18next.t('notice.close') },
  });
}

export function tell(key: string, params: Record<string, string | number> = {}): void {
  notifications.show({
    message: i18next.t(key, params),
    closeButtonProps: { 'aria-label': i18next.t('notice.close') },
  });
}

/** Tells something that matters until it has been read: it stays until it is closed. */
export function tellLasting(key: string): void {
  notifications.show({
    color: 'orange',
    message: i18next.t(key),
    autoClose: false,
    closeButtonProps: { 'aria-label': i18next.t('notice.close') },
  });
}
