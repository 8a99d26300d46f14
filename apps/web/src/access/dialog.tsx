import { Modal } from '@mantine/core';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** What has the focus afterwards: a menu that opened the dialog is gone by then, and cannot. */
  readonly opener?: RefObject<HTMLElement | null>;
  /** Whether nothing but its own buttons closes it, since what it shows is not shown again. */
  readonly isKept?: boolean;
  readonly children: ReactNode;
}

/** A question or a form above the page. What was typed in it is gone when it is closed. */
export function Dialog({ title, isOpen, onClose, opener, isKept = false, children }: DialogProps) {
  const { t } = useTranslation('access');
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('close') }}
      withCloseButton={!isKept}
      closeOnEscape={!isKept}
      closeOnClickOutside={!isKept}
      returnFocus={opener === undefined}
      onExitTransitionEnd={() => opener?.current?.focus()}
    >
      {isOpen ? children : null}
    </Modal>
  );
}
