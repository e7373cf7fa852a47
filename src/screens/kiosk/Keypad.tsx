import { IconBackspace } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

const MOST_FIGURES = 8;

interface Props {
  label: string;
  /** The figures are not shown. */
  hidden?: boolean;
  action: string;
  problem: string | null;
  onTyped(text: string): void;
  onDone(text: string): void;
}

/** A number by large keys, or by the keyboard where there is one. */
export function Keypad({ label, hidden = false, action, problem, onTyped, onDone }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState('');
  const type = (next: string) => {
    const figures = next.replace(/\D/g, '').slice(0, MOST_FIGURES);
    setText(figures);
    onTyped(figures);
  };
  const done = () => {
    onDone(text);
    setText('');
  };
  return (
    <form
      className="keypad"
      onSubmit={(event) => {
        event.preventDefault();
        done();
      }}
    >
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="keypad-field"
        data-autofocus
        type={hidden ? 'password' : 'text'}
        inputMode="none"
        autoComplete="off"
        value={text}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-problem`}
        onChange={(event) => type(event.currentTarget.value)}
      />
      <p id={`${id}-problem`} role="alert" className="kiosk-refusal">
        {problem}
      </p>
      <div className="keypad-keys">
        {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((key) => (
          <button key={key} type="button" onClick={() => type(text + key)}>
            {key}
          </button>
        ))}
        <button type="button" aria-label={t('vote.kiosk.erase')} onClick={() => type(text.slice(0, -1))}>
          <IconBackspace size={26} />
        </button>
        <button type="button" onClick={() => type(`${text}0`)}>
          0
        </button>
        <button type="submit" className="keypad-done" disabled={text === ''}>
          {action}
        </button>
      </div>
    </form>
  );
}
