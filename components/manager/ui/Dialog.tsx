import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useDesk } from '../desk';
import { Trouble } from './Answer';

interface DialogProps {
  readonly title: string;
  readonly confirm: string;
  /** The deed cannot be undone. */
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A question that must be answered before anything else. Escape is "no". */
export function Dialog(props: DialogProps) {
  const { say } = useDesk();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-label={props.title}
      onCancel={(event) => {
        event.preventDefault();
        if (!props.busy) props.onClose();
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!props.disabled && !props.busy) props.onConfirm();
        }}
      >
        <h2>{props.title}</h2>
        <div class="dialog-body">{props.children}</div>
        <Trouble error={props.error} />
        <footer>
          <button type="button" onClick={props.onClose} disabled={props.busy}>
            {say('cancel')}
          </button>
          <button type="submit" class={props.danger ? 'danger' : 'primary'} disabled={props.disabled || props.busy}>
            {props.confirm}
          </button>
        </footer>
      </form>
    </dialog>
  );
}
